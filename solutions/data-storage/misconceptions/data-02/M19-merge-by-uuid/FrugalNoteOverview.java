/*
 * believed: "Own and shared notes come sorted; merging them in Java by time and UUID gives the same order."
 * wrong: "java.util.UUID compares two signed halves, PostgreSQL compares 16 unsigned bytes. Half of all ids change
 *     places among notes of one moment."
 * rejected-by:
 *   - NoteOverviewTest.own_and_shared_notes_come_newest_first
 *   - OverviewCostTest.the_number_of_statements_does_not_grow_with_the_limit
 *   - OverviewCostTest.twenty_of_5_000_notes_send_few_rows
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<UUID, SortedSet<String>> tags = tags(ids);
        Map<UUID, Integer> shares = shares(ids);
        Map<UUID, String> names = names(actor, heads.stream().map(Head::owner).distinct().toList());
        return heads.stream()
                .map(head -> new OverviewItem(
                        new NoteId(head.id()),
                        head.title(),
                        List.copyOf(tags.getOrDefault(head.id(), new TreeSet<>())),
                        shares.getOrDefault(head.id(), 0),
                        names.getOrDefault(head.owner(), "")))
                .toList();
    }

    private List<Head> heads(Actor actor, int limit) {
        List<Head> both = new ArrayList<>(heads(actor, limit, """
                SELECT id, title, owner_id, created_at FROM notes
                WHERE tenant_id = :tenant AND owner_id = :user AND archived_at IS NULL
                ORDER BY created_at DESC, id DESC LIMIT :limit"""));
        both.addAll(heads(actor, limit, """
                SELECT n.id, n.title, n.owner_id, n.created_at
                FROM notes n JOIN note_shares s ON s.note_id = n.id AND s.tenant_id = n.tenant_id
                WHERE s.tenant_id = :tenant AND s.user_id = :user AND n.owner_id <> :user AND n.archived_at IS NULL
                ORDER BY n.created_at DESC, n.id DESC LIMIT :limit"""));
        return both.stream()
                .sorted(Comparator.comparing(Head::createdAt).thenComparing(Head::id).reversed())
                .limit(limit)
                .toList();
    }

    private List<Head> heads(Actor actor, int limit, String sql) {
        return db.sql(sql)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("limit", limit)
                .query((row, number) -> head(row))
                .list();
    }

    private Map<UUID, SortedSet<String>> tags(List<UUID> ids) {
        Map<UUID, SortedSet<String>> tags = new HashMap<>();
        db.sql("SELECT note_id, tag FROM note_tags WHERE note_id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    tags.computeIfAbsent(row.getObject("note_id", UUID.class), id -> new TreeSet<>())
                            .add(row.getString("tag"));
                });
        return tags;
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
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private record Head(UUID id, String title, UUID owner, Instant createdAt) {}
}
