/*
 * believed: "Batch fetching fills all collections at once, and a transaction is for writing."
 * wrong: "Without one, each call of the EntityManager is a session of its own: the notes are detached when their
 *     tags are asked for (LazyInitializationException)."
 * rejected-by:
 *   - NoteOverviewTest.own_and_shared_notes_come_newest_first
 *   - NoteOverviewTest.only_what_the_actor_may_see_is_listed
 *   - OverviewItemTest.a_note_that_is_own_and_shared_comes_once
 *   - OverviewItemTest.notes_without_tags_shares_or_a_known_owner_are_listed
 *   - OverviewItemTest.tags_and_shares_do_not_multiply_each_other
 *   - OverviewCostTest.the_number_of_statements_does_not_grow_with_the_limit
 *   - OverviewCostTest.twenty_of_5_000_notes_send_few_rows
 *   - OverviewCostTest.two_hundred_tags_and_two_hundred_shares_are_no_product
 *   - OverviewEdgeTest.a_name_of_another_tenant_is_never_shown
 *   - OverviewEdgeTest.an_overview_shows_what_is_stored_now
 *   - OverviewEdgeTest.limits_out_of_range_are_refused_or_clamped
 *   - OverviewEdgeTest.tags_come_as_they_are_stored
 *   - OverviewPoolTest.ten_readers_at_once_get_along_with_ten_connections
 *   - OverviewPoolTest.twelve_answers_leave_no_connection_out
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
import java.util.stream.Collectors;
import org.hibernate.Session;

public class FrugalNoteOverview implements NoteOverview {

    private final EntityManager entities;

    public FrugalNoteOverview(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<OverviewItem> latest(Actor actor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        entities.unwrap(Session.class).setFetchBatchSize(1000);
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
