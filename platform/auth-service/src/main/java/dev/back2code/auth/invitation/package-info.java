/** Codes that let one more person into a tenant, once. */
@NullMarked
package dev.back2code.auth.invitation;

import org.jspecify.annotations.NullMarked;
