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
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/** The ids with their limit first; then the entities by these ids, one JOIN FETCH for each collection. */
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
        List<UUID> ids = entities
                .createQuery(
                        """
                        select n.id from Note n
                        where n.tenantId = :tenant and n.archivedAt is null
                          and (n.ownerId = :user or exists (
                            select s from NoteShare s
                            where s.note = n and s.tenantId = :tenant and s.userId = :user))
                        order by n.createdAt desc, n.id desc
                        """,
                        UUID.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("user", actor.user().value())
                .setMaxResults(limit)
                .getResultList();
        // One collection at a time: the second query fills the same entities, which the session knows by now.
        List<Note> notes = fetched("tags", ids);
        fetched("shares", ids);
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

    private List<Note> fetched(String collection, List<UUID> ids) {
        return entities
                .createQuery(
                        "select n from Note n left join fetch n." + collection
                                + " where n.id in :ids order by n.createdAt desc, n.id desc",
                        Note.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
