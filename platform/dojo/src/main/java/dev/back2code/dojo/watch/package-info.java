/** The command that follows a kata: its tests run at each save, and single keys do the rest. */
@NullMarked
package dev.back2code.dojo.watch;

import org.jspecify.annotations.NullMarked;
