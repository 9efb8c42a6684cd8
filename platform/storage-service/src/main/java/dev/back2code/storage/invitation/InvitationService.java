package dev.back2code.storage.invitation;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteNotFound;
import dev.back2code.storage.note.Notes;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to an actor's own notes. Looks at nothing but whose note it is; the rest is the database's to say. */
@Service
class InvitationService {

    private final JdbcClient db;
    private final Notes notes;
    private final InstantSource clock;

    InvitationService(JdbcClient db, Notes notes, InstantSource clock) {
        this.db = db;
        this.notes = notes;
        this.clock = clock;
    }

    @Transactional
    void invite(Actor actor, NoteId note, InvitationDraft draft) {
        if (notes.find(actor, note).isEmpty()) {
            throw NoteNotFound.of(note);
        }
        db.sql("insert into note_invitations (note_id, email, invited_at) values (?, ?, ?)")
                .params(note.value(), draft.email(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
