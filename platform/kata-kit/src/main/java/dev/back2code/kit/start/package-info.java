/** The whole platform on loopback, for a person. */
@NullMarked
package dev.back2code.kit.start;

import org.jspecify.annotations.NullMarked;
