/** The OpenAPI document. */
@NullMarked
package dev.back2code.service.document;

import org.jspecify.annotations.NullMarked;
