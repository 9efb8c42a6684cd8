/*
 * believed: "The id is a random UUID; who knows it may archive the note."
 * wrong: "Ids travel in links, logs and shared pages. An id says which note, never whose call it is."
 * rejected-by:
 *   - NoteArchiveTest.a_foreign_note_answers_false_and_stays_untouched
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        int changed = db.sql("UPDATE notes SET archived_at = :now WHERE id = :id AND archived_at IS NULL")
                .param("now", now())
                .param("id", note.value())
                .update();
        return changed == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
