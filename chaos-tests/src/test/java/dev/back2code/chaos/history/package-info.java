@NullMarked
package dev.back2code.chaos.history;

import org.jspecify.annotations.NullMarked;
