/** Which bodies a request may have. */
@NullMarked
package dev.back2code.service.body;

import org.jspecify.annotations.NullMarked;
