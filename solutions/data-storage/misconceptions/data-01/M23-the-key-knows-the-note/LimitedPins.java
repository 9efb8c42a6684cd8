/*
 * believed: "The foreign key makes sure that the note exists; looking it up first is a wasted query."
 * wrong: "It makes sure that there is such a note, not that it is mine."
 * rejected-by:
 *   - PinTest.only_an_own_note_is_pinned
 */
package dev.back2code.katas.data01;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NotePins;
import dev.back2code.storage.seam.TooManyPins;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

public class LimitedPins implements NotePins {

    // One row at most: after the first, the others conflict with it, as they hold the same note.
    private static final String TAKE_A_PLACE = """
            insert into note_pins (tenant_id, user_id, note_id, slot, pinned_at)
            select :tenant, :user, :note, place, :now from generate_series(1, :limit) place
            on conflict do nothing
            """;

    private static final String IS_PINNED = """
            select exists (select from note_pins where tenant_id = :tenant and user_id = :user and note_id = :note)
            """;

    private final JdbcClient db;
    private final InstantSource clock;

    public LimitedPins(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void pin(Actor actor, NoteId note) {
        if (placesTaken(actor, note) == 0 && !isPinned(actor, note)) {
            throw TooManyPins.of(LIMIT);
        }
    }

    private int placesTaken(Actor actor, NoteId note) {
        return statement(TAKE_A_PLACE, actor, note)
                .param("limit", LIMIT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isPinned(Actor actor, NoteId note) {
        return statement(IS_PINNED, actor, note).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql, Actor actor, NoteId note) {
        return db.sql(sql)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("note", note.value());
    }
}
