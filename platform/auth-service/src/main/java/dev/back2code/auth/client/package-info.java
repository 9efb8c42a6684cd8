/** The programs that may ask for tokens. */
@NullMarked
package dev.back2code.auth.client;

import org.jspecify.annotations.NullMarked;
