/** The process in the background that keeps everything warm, so that a verdict comes at once. */
@NullMarked
package dev.back2code.dojo.resident;

import org.jspecify.annotations.NullMarked;
