/** Starts the servers that the platform stands on, embedded or in containers, behind one small API. */
@NullMarked
package dev.back2code.backing;

import org.jspecify.annotations.NullMarked;
