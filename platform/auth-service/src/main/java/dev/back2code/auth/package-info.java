/** The auth service: keeps accounts, lets people and services sign in, and issues the tokens that all services trust. */
@NullMarked
package dev.back2code.auth;

import org.jspecify.annotations.NullMarked;
