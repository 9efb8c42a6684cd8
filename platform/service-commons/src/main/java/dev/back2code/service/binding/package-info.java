/** Binds each seam of a service to the class that a property names. */
@NullMarked
package dev.back2code.service.binding;

import org.jspecify.annotations.NullMarked;
