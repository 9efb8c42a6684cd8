/** Who is asking a route, and from where. */
@NullMarked
package dev.back2code.auth.identity;

import org.jspecify.annotations.NullMarked;
