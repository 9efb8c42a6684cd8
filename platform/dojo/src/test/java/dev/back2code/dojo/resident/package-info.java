@NullMarked
package dev.back2code.dojo.resident;

import org.jspecify.annotations.NullMarked;
