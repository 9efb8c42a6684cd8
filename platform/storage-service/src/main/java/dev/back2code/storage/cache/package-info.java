/** The routes of one note, and the cache between them and the database. */
@NullMarked
package dev.back2code.storage.cache;

import org.jspecify.annotations.NullMarked;
