package dev.back2code.katas.data01;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NotePins;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The limit is a trigger's, which raises it under a constraint's name; the translator tells it. */
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
        if (!pinned(actor).contains(note.value())) {
            insert(actor, note);
        }
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
