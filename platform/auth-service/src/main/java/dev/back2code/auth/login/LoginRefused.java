package dev.back2code.auth.login;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** Somebody could not sign in. What they are told is the same for an unknown login and a wrong password. */
final class LoginRefused extends AuthenticationException {

    private final HttpStatus status;
    private final long retryAfter;

    private LoginRefused(HttpStatus status, String message, long retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** RFC 9110, 15.5.4: there were credentials, and they are not sufficient. */
    static LoginRefused wrong() {
        return new LoginRefused(HttpStatus.FORBIDDEN, "Login and password do not match.", 0);
    }

    static LoginRefused throttled(long seconds) {
        return new LoginRefused(
                HttpStatus.TOO_MANY_REQUESTS,
                "That was tried too often. Try again in %d seconds.".formatted(seconds),
                seconds);
    }

    static LoginRefused busy() {
        return new LoginRefused(
                HttpStatus.SERVICE_UNAVAILABLE, "Too many people are signing in just now. Try again.", 1);
    }

    HttpStatus status() {
        return status;
    }

    /** In seconds; 0: there is no reason to wait. */
    long retryAfter() {
        return retryAfter;
    }
}
