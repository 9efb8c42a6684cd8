/** Tenants in the database: each transaction of a request says for which tenant it works. */
@NullMarked
package dev.back2code.storage.tenant;

import org.jspecify.annotations.NullMarked;
