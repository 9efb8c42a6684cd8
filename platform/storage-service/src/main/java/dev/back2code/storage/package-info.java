/** The storage service: keeps the notes of many tenants in PostgreSQL and serves them to the other services. */
@NullMarked
package dev.back2code.storage;

import org.jspecify.annotations.NullMarked;
