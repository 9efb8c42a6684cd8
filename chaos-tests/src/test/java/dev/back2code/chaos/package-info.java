@NullMarked
package dev.back2code.chaos;

import org.jspecify.annotations.NullMarked;
