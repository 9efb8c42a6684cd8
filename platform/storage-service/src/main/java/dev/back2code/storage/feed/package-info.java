/** The feed: an actor's own notes, newest first, page by page. */
@NullMarked
package dev.back2code.storage.feed;

import org.jspecify.annotations.NullMarked;
