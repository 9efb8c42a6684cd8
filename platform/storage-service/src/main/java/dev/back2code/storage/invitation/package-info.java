/** Inviting: asks somebody by mail to read a note. */
@NullMarked
package dev.back2code.storage.invitation;

import org.jspecify.annotations.NullMarked;
