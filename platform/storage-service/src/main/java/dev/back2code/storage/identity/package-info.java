/** Who is asking: from a bearer token to an {@link dev.back2code.storage.note.Actor}. */
@NullMarked
package dev.back2code.storage.identity;

import org.jspecify.annotations.NullMarked;
