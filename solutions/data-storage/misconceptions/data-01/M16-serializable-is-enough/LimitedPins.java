/*
 * believed: "SERIALIZABLE makes count and insert safe."
 * wrong: "Safe, because PostgreSQL refuses what does not fit (40001). Without another attempt the refusal is a 500."
 * rejected-by:
 *   - PinRaceTest.of_six_pins_at_once_three_are_stored
 *   - PinRaceTest.one_note_pinned_three_times_at_once_is_pinned_once
 *   - DeletedMeanwhileTest.a_pin_of_a_note_that_was_just_deleted_is_answered_404
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
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
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
    @Transactional(isolation = Isolation.SERIALIZABLE)
    public void pin(Actor actor, NoteId note) {
        if (notes.find(actor, note).isEmpty()) {
            throw NoteNotFound.of(note);
        }
        List<UUID> pinned = pinned(actor);
        if (pinned.contains(note.value())) {
            return;
        }
        if (pinned.size() >= LIMIT) {
            throw TooManyPins.of(LIMIT);
        }
        insert(actor, note);
    }

    private List<UUID> pinned(Actor actor) {
        return db.sql("select note_id from note_pins where tenant_id = ? and user_id = ?")
                .params(actor.tenant().value(), actor.user().value())
                .query(UUID.class)
                .list();
    }

    private int insert(Actor actor, NoteId note) {
        return db.sql("insert into note_pins (tenant_id, user_id, note_id, pinned_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        actor.tenant().value(),
                        actor.user().value(),
                        note.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
