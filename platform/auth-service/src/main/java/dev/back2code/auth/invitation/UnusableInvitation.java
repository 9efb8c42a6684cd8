package dev.back2code.auth.invitation;

/** An invitation that is unknown, used or too old; which of them is not told. */
public final class UnusableInvitation extends RuntimeException {

    UnusableInvitation() {
        super("this invitation cannot be used");
    }
}
