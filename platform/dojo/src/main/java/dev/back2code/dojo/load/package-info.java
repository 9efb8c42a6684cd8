/** Starts the load scenarios in a JVM of their own. */
@NullMarked
package dev.back2code.dojo.load;

import org.jspecify.annotations.NullMarked;
