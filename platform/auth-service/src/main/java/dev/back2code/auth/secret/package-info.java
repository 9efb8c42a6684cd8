/** Random secrets, and the fingerprints under which they are kept. */
@NullMarked
package dev.back2code.auth.secret;

import org.jspecify.annotations.NullMarked;
