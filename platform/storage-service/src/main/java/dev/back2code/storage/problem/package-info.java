/** Every failure as a problem document (RFC 9457). */
@NullMarked
package dev.back2code.storage.problem;

import org.jspecify.annotations.NullMarked;
