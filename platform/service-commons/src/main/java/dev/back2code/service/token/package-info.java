/** What every resource server asks of a bearer token, and answers to one that will not do. */
@NullMarked
package dev.back2code.service.token;

import org.jspecify.annotations.NullMarked;
