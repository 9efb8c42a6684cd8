/*
 * believed: "Whether the note is pinned is looked up before the insert; the places guard the rest."
 * wrong: "A double click takes two places for one note: both calls looked before either had written."
 * rejected-by:
 *   - PinRaceTest.one_note_pinned_three_times_at_once_is_pinned_once
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
        if (notes.find(actor, note).isEmpty()) {
            throw NoteNotFound.of(note);
        }
        if (isPinned(actor, note)) {
            return;
        }
        for (int slot = 1; slot <= LIMIT; slot++) {
            if (tookSlot(actor, note, slot)) {
                return;
            }
        }
        throw TooManyPins.of(LIMIT);
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
