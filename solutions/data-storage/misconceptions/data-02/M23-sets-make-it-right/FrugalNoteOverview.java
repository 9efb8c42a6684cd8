/*
 * believed: "Cut to 20 notes first, then join tags and shares at once: sets in Java drop what comes twice."
 * wrong: "The answer is right, and the product was sent all the same: 200 tags and 200 shares of one note are
 *     40,000 rows."
 * rejected-by:
 *   - OverviewCostTest.twenty_of_5_000_notes_send_few_rows
 *   - OverviewCostTest.two_hundred_tags_and_two_hundred_shares_are_no_product
 */
package dev.back2code.katas.data02;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class FrugalNoteOverview implements NoteOverview {

    private final JdbcClient db;

    public FrugalNoteOverview(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OverviewItem> latest(Actor actor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        List<Head> heads = heads(actor, limit);
        Map<UUID, SortedSet<String>> tags = new HashMap<>();
        Map<UUID, Set<UUID>> people = new HashMap<>();
        collect(heads.stream().map(Head::id).toList(), tags, people);
        Map<UUID, String> names = names(actor, heads.stream().map(Head::owner).distinct().toList());
        return heads.stream()
                .map(head -> new OverviewItem(
                        new NoteId(head.id()),
                        head.title(),
                        List.copyOf(tags.get(head.id())),
                        people.get(head.id()).size(),
                        names.getOrDefault(head.owner(), "")))
                .toList();
    }

    private List<Head> heads(Actor actor, int limit) {
        return db.sql(
                        """
                        SELECT id, title, owner_id FROM notes
                        WHERE tenant_id = :tenant AND archived_at IS NULL
                          AND (owner_id = :user OR EXISTS (
                            SELECT FROM note_shares s
                            WHERE s.note_id = notes.id AND s.tenant_id = :tenant AND s.user_id = :user))
                        ORDER BY created_at DESC, id DESC
                        LIMIT :limit
                        """)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("limit", limit)
                .query((row, number) -> head(row))
                .list();
    }

    private void collect(List<UUID> ids, Map<UUID, SortedSet<String>> tags, Map<UUID, Set<UUID>> people) {
        db.sql(
                        """
                        SELECT n.id, t.tag, s.user_id
                        FROM notes n LEFT JOIN note_tags t ON t.note_id = n.id LEFT JOIN note_shares s ON s.note_id = n.id
                        WHERE n.id = ANY (:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String tag = row.getString("tag");
                    UUID person = row.getObject("user_id", UUID.class);
                    tags.computeIfAbsent(id, note -> new TreeSet<>()).addAll(tag == null ? Set.of() : Set.of(tag));
                    people.computeIfAbsent(id, note -> new HashSet<>())
                            .addAll(person == null ? Set.of() : Set.of(person));
                });
    }


    private Map<UUID, String> names(Actor actor, List<UUID> owners) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("SELECT user_id, name FROM members WHERE tenant_id = :tenant AND user_id = ANY (:owners)")
                .param("tenant", actor.tenant().value())
                .param("owners", owners.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("user_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class), row.getString("title"), row.getObject("owner_id", UUID.class));
    }

    private record Head(UUID id, String title, UUID owner) {}
}
