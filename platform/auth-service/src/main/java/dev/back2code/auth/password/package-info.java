/** What a password must be, and how it is kept. */
@NullMarked
package dev.back2code.auth.password;

import org.jspecify.annotations.NullMarked;
