/*
 * believed: "The ids are sorted; the second statement reads the notes WHERE id IN (these ids), and they come in
 *     that order."
 * wrong: "A set of rows has no order unless ORDER BY says so. An IN list is a set."
 * rejected-by:
 *   - NoteOverviewTest.own_and_shared_notes_come_newest_first
 *   - OverviewCostTest.the_number_of_statements_does_not_grow_with_the_limit
 *   - OverviewCostTest.twenty_of_5_000_notes_send_few_rows
 *   - OverviewPoolTest.ten_readers_at_once_get_along_with_ten_connections
 *   - OverviewCostTest.twenty_notes_beside_5_000_of_others_read_few_buffers
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
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                .createQuery("select n from Note n left join fetch n." + collection + " where n.id in :ids", Note.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
