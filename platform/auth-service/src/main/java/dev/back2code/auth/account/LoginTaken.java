package dev.back2code.auth.account;

/** Somebody else has the login. */
public final class LoginTaken extends RuntimeException {

    LoginTaken() {
        super("this login is taken");
    }
}
