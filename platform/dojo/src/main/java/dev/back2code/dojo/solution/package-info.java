/** The learner's files beside the reference, and back to the stub with nothing lost. */
@NullMarked
package dev.back2code.dojo.solution;

import org.jspecify.annotations.NullMarked;
