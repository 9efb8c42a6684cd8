/** Requests at a fixed rate, with deadlines, each of them in the history. */
@NullMarked
package dev.back2code.experiment.traffic;

import org.jspecify.annotations.NullMarked;
