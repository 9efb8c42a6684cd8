/** Signing in and out by a browser. */
@NullMarked
package dev.back2code.auth.login;

import org.jspecify.annotations.NullMarked;
