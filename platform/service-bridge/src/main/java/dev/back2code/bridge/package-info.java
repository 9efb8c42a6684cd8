/** Boots a service inside its own class loader; only JDK types pass between it and the kit outside. */
@NullMarked
package dev.back2code.bridge;

import org.jspecify.annotations.NullMarked;
