/** How long this service waits for others. */
@NullMarked
package dev.back2code.storage.timeout;

import org.jspecify.annotations.NullMarked;
