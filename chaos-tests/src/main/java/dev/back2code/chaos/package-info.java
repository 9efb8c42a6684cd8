/** The command behind {@code ./kata chaos}: one experiment, its verdict, its report. */
@NullMarked
package dev.back2code.chaos;

import org.jspecify.annotations.NullMarked;
