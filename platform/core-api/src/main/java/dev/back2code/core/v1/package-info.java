/** The first version of the REST interface. */
@NullMarked
package dev.back2code.core.v1;

import org.jspecify.annotations.NullMarked;
