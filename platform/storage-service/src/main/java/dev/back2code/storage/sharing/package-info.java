/** Sharing: who else may edit a note, and whose it is. */
@NullMarked
package dev.back2code.storage.sharing;

import org.jspecify.annotations.NullMarked;
