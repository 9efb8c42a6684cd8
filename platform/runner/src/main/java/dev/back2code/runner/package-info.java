/** Runs the tests of one kata against one implementation in a child JVM and says the verdict. */
@NullMarked
package dev.back2code.runner;

import org.jspecify.annotations.NullMarked;
