@NullMarked
package dev.back2code.experiment.traffic;

import org.jspecify.annotations.NullMarked;
