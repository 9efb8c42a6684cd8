/** What the tests of all services share. */
@NullMarked
package dev.back2code.testing;

import org.jspecify.annotations.NullMarked;
