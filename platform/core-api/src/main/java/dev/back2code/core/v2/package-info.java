/** The second version of the REST interface: the content has a type, the state a name. */
@NullMarked
package dev.back2code.core.v2;

import org.jspecify.annotations.NullMarked;
