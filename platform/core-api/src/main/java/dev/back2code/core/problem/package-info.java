/** Which problem document (RFC 9457) a failure becomes. */
@NullMarked
package dev.back2code.core.problem;

import org.jspecify.annotations.NullMarked;
