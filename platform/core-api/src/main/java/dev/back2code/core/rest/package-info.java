/** What all versions of the REST interface do alike: headers and statuses. */
@NullMarked
package dev.back2code.core.rest;

import org.jspecify.annotations.NullMarked;
