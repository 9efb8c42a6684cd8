/** Export: all notes of an actor, as one stream. */
@NullMarked
package dev.back2code.storage.export;

import org.jspecify.annotations.NullMarked;
