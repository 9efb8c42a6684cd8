/** The edge: notes over REST and GraphQL, for whoever has a token. It keeps nothing itself. */
@NullMarked
package dev.back2code.core;

import org.jspecify.annotations.NullMarked;
