/** The same use cases over GraphQL. */
@NullMarked
package dev.back2code.core.graphql;

import org.jspecify.annotations.NullMarked;
