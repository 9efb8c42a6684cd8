/** What callers were told, as JSON lines, and the checker that compares it with what is stored. */
@NullMarked
package dev.back2code.experiment.history;

import org.jspecify.annotations.NullMarked;
