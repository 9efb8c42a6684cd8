package dev.back2code.storage.mail;

import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;

/** Tells users by mail. What is sent cannot be taken back. */
public interface Mailbox {

    /**
     * Tells {@code to} that the note is theirs now. Returns when the mail server has taken the mail, or at the
     * time that the seam {@code timeouts} sets.
     *
     * @throws MailNotSent if it has not; then nobody knows whether the mail went out
     */
    void ownershipTransferred(UserId to, NoteId note);
}
