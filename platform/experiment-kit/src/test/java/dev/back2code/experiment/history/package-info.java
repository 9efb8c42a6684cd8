@NullMarked
package dev.back2code.experiment.history;

import org.jspecify.annotations.NullMarked;
