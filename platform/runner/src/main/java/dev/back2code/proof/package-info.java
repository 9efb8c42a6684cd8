/** Proves the katas themselves: every test against every variant. */
@NullMarked
package dev.back2code.proof;

import org.jspecify.annotations.NullMarked;
