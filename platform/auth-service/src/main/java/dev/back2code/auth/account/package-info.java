/** People: their registration, their tenant and their role in it. */
@NullMarked
package dev.back2code.auth.account;

import org.jspecify.annotations.NullMarked;
