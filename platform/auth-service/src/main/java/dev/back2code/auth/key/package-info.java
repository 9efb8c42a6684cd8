/** The keys that sign tokens, in a folder that only this service can read. */
@NullMarked
package dev.back2code.auth.key;

import org.jspecify.annotations.NullMarked;
