/** The seams of this service, and the classes that serve them. */
@NullMarked
package dev.back2code.auth.binding;

import org.jspecify.annotations.NullMarked;
