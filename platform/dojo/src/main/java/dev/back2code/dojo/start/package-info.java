/** {@code kata start}. */
@NullMarked
package dev.back2code.dojo.start;

import org.jspecify.annotations.NullMarked;
