package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Locks the row first and looks at it afterwards: two statements, which nobody comes between. */
public class OnceOnlyNoteArchive implements NoteArchive {

    private static final String LOCK = "SELECT archived_at IS NULL FROM notes"
            + " WHERE id = ? AND tenant_id = ? AND owner_id = ? FOR UPDATE";

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The transaction keeps the lock until the commit. */
    @Override
    @Transactional
    public boolean archive(Actor actor, NoteId note) {
        if (!lockOpen(actor, note)) {
            return false;
        }
        jdbc.update("UPDATE notes SET archived_at = ? WHERE id = ?", Timestamp.from(clock.instant()), note.value());
        return true;
    }

    private boolean lockOpen(Actor actor, NoteId note) {
        List<Boolean> open = jdbc.queryForList(
                LOCK, Boolean.class, note.value(), actor.tenant().value(), actor.user().value());
        return open.contains(true);
    }
}
