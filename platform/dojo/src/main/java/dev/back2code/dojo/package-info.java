/** The {@code kata} command: its parts put together, and what it says when something is wrong. */
@NullMarked
package dev.back2code.dojo;

import org.jspecify.annotations.NullMarked;
