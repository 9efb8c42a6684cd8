/** Binds each seam to the class that a property names. */
@NullMarked
package dev.back2code.storage.binding;

import org.jspecify.annotations.NullMarked;
