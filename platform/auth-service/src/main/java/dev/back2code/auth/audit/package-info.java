/** What happened, kept so that nobody can change it, and shown to the admins of the tenant. */
@NullMarked
package dev.back2code.auth.audit;

import org.jspecify.annotations.NullMarked;
