/** The form of an experiment, and the experiments. */
@NullMarked
package dev.back2code.chaos.experiment;

import org.jspecify.annotations.NullMarked;
