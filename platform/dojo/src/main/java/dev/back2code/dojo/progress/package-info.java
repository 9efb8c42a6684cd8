/** How far the learner is in each kata's five stages, as a table, a page or data. */
@NullMarked
package dev.back2code.dojo.progress;

import org.jspecify.annotations.NullMarked;
