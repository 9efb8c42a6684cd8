/** Which addresses a request may have. */
@NullMarked
package dev.back2code.service.path;

import org.jspecify.annotations.NullMarked;
