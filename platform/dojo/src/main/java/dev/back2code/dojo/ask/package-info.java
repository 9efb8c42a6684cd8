/** What an AI tutor may know about a kata, in one file. */
@NullMarked
package dev.back2code.dojo.ask;

import org.jspecify.annotations.NullMarked;
