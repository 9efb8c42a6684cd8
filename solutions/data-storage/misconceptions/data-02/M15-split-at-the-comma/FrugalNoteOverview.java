/*
 * believed: "string_agg gives all tags in one column, and split makes them a list again."
 * wrong: "A separator that may be part of a value separates nothing."
 * rejected-by:
 *   - OverviewEdgeTest.tags_come_as_they_are_stored
 */
package dev.back2code.katas.data02;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        return db.sql(
                        """
                        WITH latest AS (
                        SELECT id, owner_id, title, created_at FROM notes
                        WHERE tenant_id = :tenant AND archived_at IS NULL
                          AND (owner_id = :user OR EXISTS (
                            SELECT FROM note_shares s
                            WHERE s.note_id = notes.id AND s.tenant_id = :tenant AND s.user_id = :user))
                        ORDER BY created_at DESC, id DESC LIMIT :limit)
                        SELECT n.id, n.title, coalesce(m.name, '') AS owner_name,
                               (SELECT string_agg(tag, ',') FROM note_tags WHERE note_id = n.id) AS tags,
                               (SELECT count(*) FROM note_shares WHERE note_id = n.id) AS share_count
                        FROM latest n LEFT JOIN members m ON m.tenant_id = :tenant AND m.user_id = n.owner_id
                        ORDER BY n.created_at DESC, n.id DESC
                        """)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("limit", limit)
                .query((row, number) -> item(row))
                .list();
    }

    private static OverviewItem item(ResultSet row) throws SQLException {
        return new OverviewItem(
                new NoteId(row.getObject("id", UUID.class)),
                row.getString("title"),
                tags(row),
                row.getInt("share_count"),
                row.getString("owner_name"));
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        String tags = row.getString("tags");
        return tags == null
                ? List.of()
                : Stream.of(tags.split(",")).map(String::trim).sorted().toList();
    }
}
