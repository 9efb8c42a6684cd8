/** From single requests to figures, ratios, controls and a verdict. */
@NullMarked
package dev.back2code.load.measure;

import org.jspecify.annotations.NullMarked;
