/** For authors: whether the katas themselves hold. */
@NullMarked
package dev.back2code.dojo.proof;

import org.jspecify.annotations.NullMarked;
