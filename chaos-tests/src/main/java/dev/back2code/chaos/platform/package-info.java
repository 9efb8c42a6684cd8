/** The service and its backing services, which an experiment may hurt. */
@NullMarked
package dev.back2code.chaos.platform;

import org.jspecify.annotations.NullMarked;
