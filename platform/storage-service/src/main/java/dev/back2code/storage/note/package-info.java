/** Notes: their vocabulary, their table, and the routes that create, read, change and delete one. */
@NullMarked
package dev.back2code.storage.note;

import org.jspecify.annotations.NullMarked;
