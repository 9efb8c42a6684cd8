package dev.back2code.katas.data01;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NotePins;
import dev.back2code.storage.seam.TooManyPins;
import java.time.InstantSource;
import java.time.ZoneOffset;
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
        if (insert(actor, note) == 1 && !raised(actor)) {
            // Takes the row back too.
            throw TooManyPins.of(LIMIT);
        }
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

    private boolean raised(Actor actor) {
        db.sql("insert into pin_counters (tenant_id, user_id, used) values (?, ?, 0) on conflict do nothing")
                .params(actor.tenant().value(), actor.user().value())
                .update();
        return db.sql("update pin_counters set used = used + 1 where tenant_id = ? and user_id = ? and used < ?")
                        .params(actor.tenant().value(), actor.user().value(), LIMIT)
                        .update()
                == 1;
    }
}
