/** The service's own failures as problem documents. */
@NullMarked
package dev.back2code.auth.problem;

import org.jspecify.annotations.NullMarked;
