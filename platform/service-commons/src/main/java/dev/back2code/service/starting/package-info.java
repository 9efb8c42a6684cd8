/** What is answered while a service is not ready for requests yet. */
@NullMarked
package dev.back2code.service.starting;

import org.jspecify.annotations.NullMarked;
