/** What a clone knows of its learner: results, hints seen, journal, and where each kata stands. */
@NullMarked
package dev.back2code.dojo.workspace;

import org.jspecify.annotations.NullMarked;
