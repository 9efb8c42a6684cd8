package dev.back2code.katas.data05;

import dev.back2code.storage.mail.Mailbox;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.NoteSharing;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kata data-05: a shared note keeps an editor and has one owner, and mails tell what has happened, once.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of storage-service. Time
 * comes from the {@link InstantSource}. {@link NoteSharing} is the contract.
 */
public class GuardedSharing implements NoteSharing {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Mailbox mailbox;
    private final InstantSource clock;

    public GuardedSharing(JdbcClient db, TransactionTemplate transaction, Mailbox mailbox, InstantSource clock) {
        this.db = db;
        this.transaction = transaction;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public boolean revokeEditor(Actor owner, NoteId note, UserId editor) {
        throw new UnsupportedOperationException("GuardedSharing.revokeEditor is yours to write (data-05)");
    }

    @Override
    public void transferOwnership(Actor owner, NoteId note, UserId to) {
        throw new UnsupportedOperationException("GuardedSharing.transferOwnership is yours to write (data-05)");
    }
}
