/*
 * believed: "One LEFT JOIN for tags and one for shares, GROUP BY the note: count(s.user_id) counts the shares."
 * wrong: "Joined side by side, every share stands there once for each tag: 5 tags and 3 shares are 15 rows."
 * rejected-by:
 *   - OverviewItemTest.tags_and_shares_do_not_multiply_each_other
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
import java.util.Arrays;
import java.util.List;
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
        return db.sql(
                        """
                        WITH latest AS (
                        SELECT id, owner_id, title, created_at FROM notes
                        WHERE tenant_id = :tenant AND archived_at IS NULL
                          AND (owner_id = :user OR EXISTS (
                            SELECT FROM note_shares s
                            WHERE s.note_id = notes.id AND s.tenant_id = :tenant AND s.user_id = :user))
                        ORDER BY created_at DESC, id DESC LIMIT :limit)
                        SELECT n.id, n.title, coalesce(max(m.name), '') AS owner_name,
                               coalesce(array_agg(DISTINCT t.tag) FILTER (WHERE t.tag IS NOT NULL), '{}') AS tags,
                               count(s.user_id) AS share_count
                        FROM latest n LEFT JOIN members m ON m.tenant_id = :tenant AND m.user_id = n.owner_id
                        LEFT JOIN note_tags t ON t.note_id = n.id
                        LEFT JOIN note_shares s ON s.note_id = n.id
                        GROUP BY n.id, n.title, n.created_at
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
        String[] tags = (String[]) row.getArray("tags").getArray();
        Arrays.sort(tags);
        return List.of(tags);
    }
}
