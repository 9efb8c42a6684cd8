/*
 * believed: "COALESCE keeps the first time and RETURNING tells which it is: if the row holds my time, it was me."
 * wrong: "A time is no identity. Two callers within one microsecond, or two instances with two clocks, have the same."
 * rejected-by:
 *   - NoteArchiveTest.a_second_call_within_the_same_microsecond_answers_false
 */
package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return db.sql(
                        """
                        UPDATE notes SET archived_at = coalesce(archived_at, ?)
                        WHERE id = ? AND tenant_id = ? AND owner_id = ?
                        RETURNING archived_at
                        """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        note.value(),
                        actor.tenant().value(),
                        actor.user().value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .filter(now::equals)
                .isPresent();
    }
}
