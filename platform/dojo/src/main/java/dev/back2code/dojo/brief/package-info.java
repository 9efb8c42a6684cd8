/** A kata's brief and its hints, as they are read on a terminal. */
@NullMarked
package dev.back2code.dojo.brief;

import org.jspecify.annotations.NullMarked;
