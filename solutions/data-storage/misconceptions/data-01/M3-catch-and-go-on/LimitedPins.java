/*
 * believed: "If the place is taken, catch the exception and try the next one."
 * wrong: >
 *   After an error PostgreSQL ignores every further statement of the transaction (25P02) until it is rolled back.
 * rejected-by:
 *   - PinTest.three_notes_are_pinned_and_a_fourth_is_refused
 *   - PinTest.each_user_of_each_tenant_has_three
 *   - PinTest.a_deleted_note_gives_its_place_back
 *   - PinRaceTest.of_six_pins_at_once_three_are_stored
 *   - PinRaceTest.one_note_pinned_three_times_at_once_is_pinned_once
 *   - PinTest.a_pin_that_a_script_deletes_gives_its_place_back
 */
package dev.back2code.katas.data01;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NotePins;
import dev.back2code.storage.seam.TooManyPins;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

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
    @Transactional
    public void pin(Actor actor, NoteId note) {
        if (notes.find(actor, note).isEmpty()) {
            throw NoteNotFound.of(note);
        }
        for (int slot = 1; slot <= LIMIT; slot++) {
            if (isPinned(actor, note) || tookSlot(actor, note, slot)) {
                return;
            }
        }
        if (!isPinned(actor, note)) {
            throw TooManyPins.of(LIMIT);
        }
    }

    private boolean isPinned(Actor actor, NoteId note) {
        return db.sql("select exists (select from note_pins where tenant_id = ? and user_id = ? and note_id = ?)")
                .params(actor.tenant().value(), actor.user().value(), note.value())
                .query(Boolean.class)
                .single();
    }

    private boolean tookSlot(Actor actor, NoteId note, int slot) {
        try {
            db.sql("insert into note_pins (tenant_id, user_id, note_id, slot, pinned_at) values (?, ?, ?, ?, ?)")
                    .params(
                            actor.tenant().value(),
                            actor.user().value(),
                            note.value(),
                            slot,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
