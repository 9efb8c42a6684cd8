/** What can be served by another class: named in {@code back2code.seams}. */
@NullMarked
package dev.back2code.auth.seam;

import org.jspecify.annotations.NullMarked;
