package dev.back2code.storage.pin;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import dev.back2code.storage.seam.NotePins;
import dev.back2code.storage.seam.TooManyPins;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A listed weakness (seam {@code note-pins}): count, then insert. Fine for one user on a good day. */
public class NaiveNotePins implements NotePins {

    private final JdbcClient db;
    private final Notes notes;
    private final InstantSource clock;

    public NaiveNotePins(JdbcClient db, Notes notes, InstantSource clock) {
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

    private void insert(Actor actor, NoteId note) {
        db.sql("insert into note_pins (tenant_id, user_id, note_id, pinned_at) values (?, ?, ?, ?)")
                .params(
                        actor.tenant().value(),
                        actor.user().value(),
                        note.value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
