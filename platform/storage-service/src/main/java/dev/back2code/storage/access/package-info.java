/** Access: what stands in for the rules on who may do what with a note. */
@NullMarked
package dev.back2code.storage.access;

import org.jspecify.annotations.NullMarked;
