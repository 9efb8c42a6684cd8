/** storage-service over HTTP: asked in time, believed with care. */
@NullMarked
package dev.back2code.core.storage;

import org.jspecify.annotations.NullMarked;
