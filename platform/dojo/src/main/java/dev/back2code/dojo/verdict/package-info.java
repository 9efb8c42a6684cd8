/** Has a kata judged and tells the verdict to a person or to a program. */
@NullMarked
package dev.back2code.dojo.verdict;

import org.jspecify.annotations.NullMarked;
