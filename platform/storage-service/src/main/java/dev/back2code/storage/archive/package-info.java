/** Archiving: takes a note out of the feed, once. */
@NullMarked
package dev.back2code.storage.archive;

import org.jspecify.annotations.NullMarked;
