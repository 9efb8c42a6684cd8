/** L1, the steady mix on the whole platform. */
@NullMarked
package dev.back2code.load.steady;

import org.jspecify.annotations.NullMarked;
