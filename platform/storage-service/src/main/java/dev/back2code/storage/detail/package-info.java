/** Details: tags, shares and names of many notes and members in one answer, for lists that show them. */
@NullMarked
package dev.back2code.storage.detail;

import org.jspecify.annotations.NullMarked;
