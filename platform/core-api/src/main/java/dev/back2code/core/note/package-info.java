/** What can be done with notes, whichever way it is asked for. */
@NullMarked
package dev.back2code.core.note;

import org.jspecify.annotations.NullMarked;
