/** What a tutor gets to know, and what not. */
@NullMarked
package dev.back2code.dojo.ask;

import org.jspecify.annotations.NullMarked;
