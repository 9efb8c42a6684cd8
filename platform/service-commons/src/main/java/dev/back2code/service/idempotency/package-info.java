/** The header by which a caller says that two requests are the same one, sent twice. */
@NullMarked
package dev.back2code.service.idempotency;

import org.jspecify.annotations.NullMarked;
