/** The run for people: lines in the terminal, a page of Markdown. */
@NullMarked
package dev.back2code.chaos.report;

import org.jspecify.annotations.NullMarked;
