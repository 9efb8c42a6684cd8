/** Slows down whoever tries too often, and locks nobody out. */
@NullMarked
package dev.back2code.auth.throttle;

import org.jspecify.annotations.NullMarked;
