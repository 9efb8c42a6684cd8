@NullMarked
package dev.back2code.chaos.measure;

import org.jspecify.annotations.NullMarked;
