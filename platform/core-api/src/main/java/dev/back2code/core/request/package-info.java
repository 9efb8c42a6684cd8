/** What a request brings along besides its content: its id, and how long the caller waits. */
@NullMarked
package dev.back2code.core.request;

import org.jspecify.annotations.NullMarked;
