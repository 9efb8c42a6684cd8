/** Text on a terminal or in a pipe: width, colour, characters. */
@NullMarked
package dev.back2code.dojo.screen;

import org.jspecify.annotations.NullMarked;
