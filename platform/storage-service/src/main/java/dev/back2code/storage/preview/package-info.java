/** Previews of the links in notes, by a server that is not ours. */
@NullMarked
package dev.back2code.storage.preview;

import org.jspecify.annotations.NullMarked;
