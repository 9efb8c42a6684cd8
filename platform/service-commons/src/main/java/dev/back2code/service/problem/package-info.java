/** Every failure as a problem document (RFC 9457), wherever in a service it happens. */
@NullMarked
package dev.back2code.service.problem;

import org.jspecify.annotations.NullMarked;
