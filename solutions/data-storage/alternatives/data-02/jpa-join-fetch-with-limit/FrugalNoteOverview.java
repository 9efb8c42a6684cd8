package dev.back2code.katas.data02;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Member;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.NoteShare;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.transaction.annotation.Transactional;

/**
 * One collection by JOIN FETCH together with a limit, the other by batch. Right since Hibernate 7.4, which limits the notes
 * in a subquery; before, it read all rows and applied the limit in memory (HHH90003004).
 */
public class FrugalNoteOverview implements NoteOverview {

    private final EntityManager entities;

    public FrugalNoteOverview(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OverviewItem> latest(Actor actor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        entities.unwrap(Session.class).setFetchBatchSize(1000);
        List<Note> notes = entities
                .createQuery(
                        """
                        select n from Note n left join fetch n.tags
                        where n.tenantId = :tenant and n.archivedAt is null
                          and (n.ownerId = :user or exists (
                            select s from NoteShare s
                            where s.note = n and s.tenantId = :tenant and s.userId = :user))
                        order by n.createdAt desc, n.id desc
                        """,
                        Note.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("user", actor.user().value())
                .setMaxResults(limit)
                .getResultList();
        Map<UserId, String> names = names(actor, notes);
        return notes.stream()
                .map(note -> new OverviewItem(
                        note.id(),
                        note.title(),
                        List.copyOf(note.tags()),
                        note.shares().size(),
                        names.getOrDefault(note.ownerId(), "")))
                .toList();
    }

    private Map<UserId, String> names(Actor actor, List<Note> notes) {
        return entities
                .createQuery(
                        "select m from Member m where m.key.tenantId = :tenant and m.key.userId in :owners",
                        Member.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter(
                        "owners",
                        notes.stream().map(note -> note.ownerId().value()).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Member::userId, Member::name));
    }
}
