package dev.back2code.katas.data01;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NotePins;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kata data-01: at most three pinned notes for each user, however many calls come at once.
 *
 * <p>Spring creates this class; its constructor may ask for any bean of storage-service, and it may be
 * {@code @Transactional}. The table is {@code note_pins}; {@link NotePins} is the contract.
 */
public class LimitedPins implements NotePins {

    private final JdbcClient db;
    private final Notes notes;
    private final InstantSource clock;

    public LimitedPins(JdbcClient db, Notes notes, InstantSource clock) {
        this.db = db;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void pin(Actor actor, NoteId note) {
        throw new UnsupportedOperationException("LimitedPins.pin is yours to write (data-01)");
    }
}
