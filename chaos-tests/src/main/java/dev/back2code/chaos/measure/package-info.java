/** Figures of a run, and whether the hypothesis holds. */
@NullMarked
package dev.back2code.chaos.measure;

import org.jspecify.annotations.NullMarked;
