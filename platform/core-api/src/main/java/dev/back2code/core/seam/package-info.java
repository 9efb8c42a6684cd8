/** What katas replace. */
@NullMarked
package dev.back2code.core.seam;

import org.jspecify.annotations.NullMarked;
