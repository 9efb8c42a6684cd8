package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.support.TransactionTemplate;

/** The same single statement in the words of JPA; no entity is loaded that could grow old. */
public class OnceOnlyNoteArchive implements NoteArchive {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(EntityManager entities, TransactionTemplate transaction, InstantSource clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        return Boolean.TRUE.equals(transaction.execute(status -> changed(actor, note) > 0));
    }

    private int changed(Actor actor, NoteId note) {
        return entities.createQuery(
                        """
                        update Note n set n.archivedAt = :now
                        where n.id = :id and n.tenantId = :tenant and n.ownerId = :owner and n.archivedAt is null
                        """)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("id", note.value())
                .setParameter("tenant", actor.tenant().value())
                .setParameter("owner", actor.user().value())
                .executeUpdate();
    }
}
