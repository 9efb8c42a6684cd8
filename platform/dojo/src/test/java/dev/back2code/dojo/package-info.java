/** The command run whole, against a small clone and with stand-ins for what it starts. */
@NullMarked
package dev.back2code.dojo;

import org.jspecify.annotations.NullMarked;
