/** Quotas: what a member may use, and what is used of it. */
@NullMarked
package dev.back2code.storage.quota;

import org.jspecify.annotations.NullMarked;
