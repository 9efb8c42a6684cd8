/** What the services measure of a request, and what not. */
@NullMarked
package dev.back2code.service.metrics;

import org.jspecify.annotations.NullMarked;
