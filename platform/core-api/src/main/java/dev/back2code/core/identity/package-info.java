/** Who may do what. */
@NullMarked
package dev.back2code.core.identity;

import org.jspecify.annotations.NullMarked;
