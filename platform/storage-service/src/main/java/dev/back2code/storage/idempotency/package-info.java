/** Has carried out once what a caller sends twice under one key. */
@NullMarked
package dev.back2code.storage.idempotency;

import org.jspecify.annotations.NullMarked;
