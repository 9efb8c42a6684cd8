/** Pinning: keeps a few notes at the top. */
@NullMarked
package dev.back2code.storage.pin;

import org.jspecify.annotations.NullMarked;
