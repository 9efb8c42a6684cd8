/** Keys by which machines read the audit log. */
@NullMarked
package dev.back2code.auth.apikey;

import org.jspecify.annotations.NullMarked;
