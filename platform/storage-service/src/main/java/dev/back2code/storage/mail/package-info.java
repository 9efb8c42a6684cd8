/** Mail to users, by a server that is not ours. */
@NullMarked
package dev.back2code.storage.mail;

import org.jspecify.annotations.NullMarked;
