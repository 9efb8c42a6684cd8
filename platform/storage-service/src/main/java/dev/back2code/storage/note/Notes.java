package dev.back2code.storage.note;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All notes. Nobody reaches one by its id alone: every way in names the actor, or stands behind a check of what
 * the actor may.
 */
public interface Notes extends Repository<Note, UUID> {

    String OWN = """
            select n from Note n
            where n.id = :#{#id.value} and n.tenantId = :#{#actor.tenant.value} and n.ownerId = :#{#actor.user.value}
            """;

    String VISIBLE = """
            select n from Note n
            where n.tenantId = :#{#actor.tenant.value} and n.archivedAt is null
              and (n.ownerId = :#{#actor.user.value}
                or exists (select s from NoteShare s
                  where s.note = n and s.tenantId = n.tenantId and s.userId = :#{#actor.user.value}))
            order by n.createdAt desc, n.id desc
            """;

    Note save(Note note);

    void delete(Note note);

    /** The actor's own note; empty if there is none, or if it is another's. */
    @Query(OWN)
    Optional<Note> find(Actor actor, NoteId id);

    /** As {@link #find}, and nobody else changes or deletes the note until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(OWN)
    Optional<Note> findAndLock(Actor actor, NoteId id);

    /** Any note, for whoever has been found to have access to it. */
    Optional<Note> findById(UUID id);

    /** As {@link #findById}, and nobody else changes or deletes the note until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Note n where n.id = :id")
    Optional<Note> findAndLockById(UUID id);

    /** The newest notes, not archived, that the actor owns or that are shared with the actor. */
    @Query(VISIBLE)
    List<Note> latestVisible(Actor actor, Limit limit);
}
