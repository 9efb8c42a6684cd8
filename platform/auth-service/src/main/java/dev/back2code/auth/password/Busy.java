package dev.back2code.auth.password;

/** More passwords are to be checked than can be. */
public final class Busy extends RuntimeException {

    Busy() {
        super("too many sign in at the same time; nothing was done");
    }
}
