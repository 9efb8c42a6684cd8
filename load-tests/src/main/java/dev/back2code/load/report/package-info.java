/** The comparison as a page, as JSON and as lines of text. */
@NullMarked
package dev.back2code.load.report;

import org.jspecify.annotations.NullMarked;
