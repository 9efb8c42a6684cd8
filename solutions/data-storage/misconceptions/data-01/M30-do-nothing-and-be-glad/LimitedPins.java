/*
 * believed: "ON CONFLICT DO NOTHING: if there is no place, nothing happens, which is what the limit asks for."
 * wrong: >
 *   The row count says that nothing happened, and nobody has read it: the caller is told that the note is pinned.
 * rejected-by:
 *   - PinTest.three_notes_are_pinned_and_a_fourth_is_refused
 *   - PinRaceTest.of_six_pins_at_once_three_are_stored
 *   - PinTest.a_deleted_note_gives_its_place_back
 *   - PinTest.a_pin_that_a_script_deletes_gives_its_place_back
 */
package dev.back2code.katas.data01;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NotePins;
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
        if (notes.find(actor, note).isEmpty()) {
            throw NoteNotFound.of(note);
        }
        placesTaken(actor, note);
    }

    private int placesTaken(Actor actor, NoteId note) {
        return statement(TAKE_A_PLACE, actor, note)
                .param("limit", LIMIT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Actor actor, NoteId note) {
        return db.sql(sql)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("note", note.value());
    }
}
