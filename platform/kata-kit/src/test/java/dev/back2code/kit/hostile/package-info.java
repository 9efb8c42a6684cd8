/** Requests that nobody means well: made at random, from what the services say of themselves, and sent as they stand. */
@NullMarked
package dev.back2code.kit.hostile;

import org.jspecify.annotations.NullMarked;
