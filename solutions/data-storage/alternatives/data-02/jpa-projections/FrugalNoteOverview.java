package dev.back2code.katas.data02;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Member;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteShare;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/** JPQL that selects what is shown and no entity: nothing is lazy, and no body is read. */
public class FrugalNoteOverview implements NoteOverview {

    private final EntityManager entities;

    public FrugalNoteOverview(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OverviewItem> latest(Actor actor, int limit) {
        List<Head> heads = heads(actor, Math.clamp(limit, 1, 1000));
        List<UUID> ids = heads.stream().map(Head::id).toList();
        Map<UUID, TreeSet<String>> tags = entities
                .createQuery("select n.id, t from Note n join n.tags t where n.id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toCollection(TreeSet::new))));
        return heads.stream()
                .map(head -> new OverviewItem(
                        new NoteId(head.id()),
                        head.title(),
                        List.copyOf(tags.getOrDefault(head.id(), new TreeSet<>())),
                        head.shares(),
                        head.owner()))
                .toList();
    }

    private List<Head> heads(Actor actor, int limit) {
        return entities
                .createQuery(
                        """
                        select n.id, n.title, size(n.shares), coalesce(m.name, '')
                        from Note n left join Member m on m.key.tenantId = n.tenantId and m.key.userId = n.ownerId
                        where n.tenantId = :tenant and n.archivedAt is null
                          and (n.ownerId = :user or exists (
                            select s from NoteShare s
                            where s.note = n and s.tenantId = :tenant and s.userId = :user))
                        order by n.createdAt desc, n.id desc
                        """,
                        Head.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("user", actor.user().value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Public for Hibernate, which calls its constructor. */
    public record Head(UUID id, String title, Integer shares, String owner) {}
}
