/** What is looked at before a draft is handed on. */
@NullMarked
package dev.back2code.core.draft;

import org.jspecify.annotations.NullMarked;
