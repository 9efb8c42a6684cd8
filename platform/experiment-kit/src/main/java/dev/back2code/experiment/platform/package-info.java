/** The service and its backing services, which an experiment may hurt. */
@NullMarked
package dev.back2code.experiment.platform;

import org.jspecify.annotations.NullMarked;
