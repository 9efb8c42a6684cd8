/** Which problem document (RFC 9457) a failure of this service becomes. */
@NullMarked
package dev.back2code.storage.problem;

import org.jspecify.annotations.NullMarked;
