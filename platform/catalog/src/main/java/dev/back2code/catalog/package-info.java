/** Which katas exist, where the files of each are, and how one is compiled alone. */
@NullMarked
package dev.back2code.catalog;

import org.jspecify.annotations.NullMarked;
