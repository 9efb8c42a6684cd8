/** The command behind {@code ./kata load}: one scenario, its runs, its verdict. */
@NullMarked
package dev.back2code.load;

import org.jspecify.annotations.NullMarked;
