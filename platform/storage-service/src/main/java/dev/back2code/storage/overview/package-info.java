/** The overview: what an actor owns and what is shared with them, with all that a list of it shows. */
@NullMarked
package dev.back2code.storage.overview;

import org.jspecify.annotations.NullMarked;
