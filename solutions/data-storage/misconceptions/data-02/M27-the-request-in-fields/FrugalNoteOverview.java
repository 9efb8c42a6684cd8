/*
 * believed: "Passing tags and shares from method to method is noise: keep them in fields while the list is made."
 * wrong: "Spring creates the class once for all requests. Under load one reader's list is made from another's
 *     fields."
 * rejected-by:
 *   - OverviewPoolTest.ten_readers_at_once_get_along_with_ten_connections
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
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class FrugalNoteOverview implements NoteOverview {

    private final JdbcClient db;
    private Actor actor;
    private List<Head> heads = List.of();

    public FrugalNoteOverview(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OverviewItem> latest(Actor actor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        this.actor = actor;
        this.heads = heads(limit);
        List<UUID> ids = heads.stream().map(Head::id).toList();
        Map<UUID, SortedSet<String>> tags = tags(ids);
        Map<UUID, Integer> shares = shares(ids);
        Map<UUID, String> names = names();
        return heads.stream()
                .map(head -> new OverviewItem(
                        new NoteId(head.id()),
                        head.title(),
                        List.copyOf(tags.getOrDefault(head.id(), new TreeSet<>())),
                        shares.getOrDefault(head.id(), 0),
                        names.getOrDefault(head.owner(), "")))
                .toList();
    }

    private List<Head> heads(int limit) {
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

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        db.sql("SELECT user_id, name FROM members WHERE tenant_id = :tenant AND user_id = ANY (:owners)")
                .param("tenant", actor.tenant().value())
                .param("owners", heads.stream().map(Head::owner).toArray(UUID[]::new))
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
