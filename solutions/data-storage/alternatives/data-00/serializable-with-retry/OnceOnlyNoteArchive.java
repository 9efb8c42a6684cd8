package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.Notes;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Find, set, save, in a transaction that PostgreSQL refuses when it was not alone, and then once more from the start. */
public class OnceOnlyNoteArchive implements NoteArchive {

    private static final int ATTEMPTS = 5;

    private final Notes notes;
    private final InstantSource clock;
    private final TransactionTemplate serializable;

    public OnceOnlyNoteArchive(Notes notes, InstantSource clock, PlatformTransactionManager transactions) {
        this.notes = notes;
        this.clock = clock;
        this.serializable = new TransactionTemplate(transactions);
        serializable.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
    }

    @Override
    public boolean archive(Actor actor, NoteId id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(serializable.execute(status -> findAndSet(actor, id)));
            } catch (ConcurrencyFailureException refused) {
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    private boolean findAndSet(Actor actor, NoteId id) {
        Optional<Note> open = notes.find(actor, id).filter(note -> note.archivedAt().isEmpty());
        open.ifPresent(note -> note.archive(clock.instant()));
        return open.isPresent();
    }
}
