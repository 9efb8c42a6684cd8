@NullMarked
package dev.back2code.kit.race;

import org.jspecify.annotations.NullMarked;
