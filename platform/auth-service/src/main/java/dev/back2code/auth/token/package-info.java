/** The OAuth 2.1 and OpenID Connect protocol: what tokens say, how they are renewed and revoked. */
@NullMarked
package dev.back2code.auth.token;

import org.jspecify.annotations.NullMarked;
