/** Search: an actor's own notes and those shared with them, by words and tags. */
@NullMarked
package dev.back2code.storage.search;

import org.jspecify.annotations.NullMarked;
