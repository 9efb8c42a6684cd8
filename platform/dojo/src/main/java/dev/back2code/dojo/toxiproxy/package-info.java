/** Starts a Toxiproxy server in a JVM of its own. */
@NullMarked
package dev.back2code.dojo.toxiproxy;

import org.jspecify.annotations.NullMarked;
