/** The people of a tenant, learnt from their own tokens. */
@NullMarked
package dev.back2code.storage.member;

import org.jspecify.annotations.NullMarked;
