/** Starts the experiments in a JVM of their own. */
@NullMarked
package dev.back2code.dojo.chaos;

import org.jspecify.annotations.NullMarked;
