/*
 * believed: "Optimistic locking: the update names the version that I have read, so a second one finds no row."
 * wrong: "Archiving does not raise the version of a note, so all eight read the same one and all eight find it."
 * rejected-by:
 *   - ArchiveRaceTest.of_eight_calls_at_once_exactly_one_answers_true
 *   - ArchiveRaceTest.a_note_that_another_program_archives_meanwhile_answers_false
 *   - ArchiveRaceTest.a_note_that_another_program_edits_meanwhile_answers_true
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

public class OnceOnlyNoteArchive implements NoteArchive {

    private final JdbcClient db;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        return openVersion(actor, note).filter(version -> set(note, version) == 1).isPresent();
    }

    private Optional<Long> openVersion(Actor actor, NoteId note) {
        return db.sql(
                        """
                        SELECT version FROM notes
                        WHERE id = :id AND tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                        """)
                .param("id", note.value())
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .query(Long.class)
                .optional();
    }

    private int set(NoteId note, long version) {
        return db.sql("UPDATE notes SET archived_at = :now WHERE id = :id AND version = :version")
                .param("now", now())
                .param("id", note.value())
                .param("version", version)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
