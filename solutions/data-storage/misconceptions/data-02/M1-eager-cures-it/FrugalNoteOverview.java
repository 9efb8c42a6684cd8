/*
 * believed: "Lazy loading is the trouble: load tags and shares eagerly, by an entity graph, and it is one query."
 * wrong: "It is one query, and its rows are the product of both lists: each note comes tags x shares times, title,
 *     body and all. Before version 7.4 Hibernate applied the limit in memory on top (HHH90003004)."
 * rejected-by:
 *   - OverviewCostTest.twenty_of_5_000_notes_send_few_rows
 *   - OverviewCostTest.two_hundred_tags_and_two_hundred_shares_are_no_product
 */
package dev.back2code.katas.data02;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Member;
import dev.back2code.storage.note.Note;
import dev.back2code.storage.note.NoteShare;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

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
        EntityGraph<Note> everything = entities.createEntityGraph(Note.class);
        everything.addAttributeNodes("tags", "shares");
        List<Note> notes = entities
                .createQuery(
                        """
                        select n from Note n 
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
                .setHint("jakarta.persistence.fetchgraph", everything)
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
