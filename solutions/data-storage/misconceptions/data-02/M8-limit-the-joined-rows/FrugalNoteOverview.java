/*
 * believed: "Notes LEFT JOIN tags, newest first, LIMIT 20: that is the 20 newest notes with their tags."
 * wrong: "LIMIT counts rows, and a row is a tag here. 20 rows are four notes of five tags, the last perhaps cut in
 *     two."
 * rejected-by:
 *   - OverviewCostTest.the_number_of_statements_does_not_grow_with_the_limit
 *   - OverviewCostTest.twenty_of_5_000_notes_send_few_rows
 *   - OverviewCostTest.two_hundred_tags_and_two_hundred_shares_are_no_product
 *   - OverviewPoolTest.ten_readers_at_once_get_along_with_ten_connections
 *   - OverviewCostTest.twenty_notes_beside_5_000_of_others_read_few_buffers
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<UUID> ids = heads.stream().map(Head::id).toList();
        Map<UUID, Integer> shares = shares(ids);
        Map<UUID, String> names = names(actor, heads.stream().map(Head::owner).distinct().toList());
        return heads.stream()
                .map(head -> new OverviewItem(
                        new NoteId(head.id()),
                        head.title(),
                        List.copyOf(head.tags()),
                        shares.getOrDefault(head.id(), 0),
                        names.getOrDefault(head.owner(), "")))
                .toList();
    }

    private List<Head> heads(Actor actor, int limit) {
        Map<UUID, Head> heads = new LinkedHashMap<>();
        db.sql(
                        """
                        SELECT notes.id, title, owner_id, tag
                        FROM notes LEFT JOIN note_tags t ON t.note_id = notes.id
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
                .query(row -> {
                    String tag = row.getString("tag");
                    Head head = head(row);
                    heads.putIfAbsent(head.id(), head);
                    if (tag != null) {
                        heads.get(head.id()).tags().add(tag);
                    }
                });
        return List.copyOf(heads.values());
    }


    private Map<UUID, Integer> shares(List<UUID> ids) {
        Map<UUID, Integer> shares = new HashMap<>();
        db.sql("SELECT note_id, count(*) FROM note_shares WHERE note_id = ANY (:ids) GROUP BY note_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    shares.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return shares;
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
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("owner_id", UUID.class),
                new TreeSet<>());
    }

    private record Head(UUID id, String title, UUID owner, SortedSet<String> tags) {}
}
