/** Which katas there are, where the learner is among them, and what is next. */
@NullMarked
package dev.back2code.dojo.map;

import org.jspecify.annotations.NullMarked;
