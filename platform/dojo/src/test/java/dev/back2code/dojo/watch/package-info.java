/** Following a kata with a round that stands in for the launcher. */
@NullMarked
package dev.back2code.dojo.watch;

import org.jspecify.annotations.NullMarked;
