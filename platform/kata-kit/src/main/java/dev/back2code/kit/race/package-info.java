/** Several callers at the same time, in an order that a test states or a seed chooses. */
@NullMarked
package dev.back2code.kit.race;

import org.jspecify.annotations.NullMarked;
