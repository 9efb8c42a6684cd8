package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.UserId;

/**
 * With whom a note is shared ({@code note_shares}), and whose it is. The owner has no share, before each call and after
 * it. A note that has editors keeps at least one, whoever revokes what at the same time, in whatever instance.
 *
 * <p>Where the server ends a transaction for the sake of concurrency (SQLSTATE 40001 or 40P01), at whatever statement
 * or at the commit, the work is done again in a new transaction. After at least three and at most five attempts it is
 * given up as {@link Busy}. No other failure is tried again. What fails leaves nothing behind.
 */
public interface NoteSharing {

    /**
     * Deletes an editor's share. Only the note's owner may.
     *
     * @return true if this call revoked it; false if that user is no editor of the note, be it a viewer or nobody
     * @throws NoteNotFound if the note is not the actor's
     * @throws LastEditor if no other editor would remain
     */
    boolean revokeEditor(Actor owner, NoteId note, UserId editor);

    /**
     * Gives the note away. The new owner's share goes, if there is one, whatever its role, and the old owner gets one as
     * editor, with the time of the service's clock. To oneself it changes nothing and sends nothing.
     *
     * <p>A mail tells the new owner ({@link dev.back2code.storage.mail.Mailbox}): one for each transfer that is
     * committed, when it is, before this method returns, and none for any other. A mail that cannot be sent is lost, and
     * the transfer stands; the caller is not told.
     *
     * @throws NoteNotFound if the note is not the actor's, or no longer
     * @throws UnknownMember if one of the two is no member of the actor's tenant
     */
    void transferOwnership(Actor owner, NoteId note, UserId to);
}
