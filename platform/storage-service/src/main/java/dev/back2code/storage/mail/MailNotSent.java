package dev.back2code.storage.mail;

import dev.back2code.storage.note.UserId;

/** The mail server did not confirm a mail. */
public final class MailNotSent extends RuntimeException {

    private MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }

    static MailNotSent to(UserId user, Throwable cause) {
        return new MailNotSent("no mail to user %s: %s".formatted(user.value(), cause.getMessage()), cause);
    }
}
