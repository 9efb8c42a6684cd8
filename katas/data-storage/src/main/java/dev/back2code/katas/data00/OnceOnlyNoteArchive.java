package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kata data-00: a note is archived once, and exactly one caller is told that it was them.
 *
 * <p>Spring creates this class; its constructor may ask for any bean of storage-service. Time comes from the {@link
 * InstantSource}. {@link NoteArchive} says what is true and what is false.
 */
public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        throw new UnsupportedOperationException("OnceOnlyNoteArchive.archive is yours to write (data-00)");
    }
}
