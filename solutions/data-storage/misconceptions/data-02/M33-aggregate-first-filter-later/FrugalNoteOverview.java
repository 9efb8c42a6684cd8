/*
 * believed: >
 *   Each list is aggregated in a subquery of its own and joined: one row for each note, no product, one statement. The
 *   planner sees which notes are wanted.
 * wrong: >
 *   A condition is pushed into a subquery that groups; a join with what comes from another table is not. All tags and
 *   all shares of all customers are read and grouped, and all but twenty groups thrown away.
 * rejected-by:
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

    private static final int MOST = 1000;

    private static final String LATEST =
            """
            SELECT n.id, n.title, coalesce(m.name, '') AS owner_name,
                   coalesce(t.tags, '{}') AS tags, coalesce(s.share_count, 0) AS share_count
            FROM notes n
            LEFT JOIN (SELECT note_id, array_agg(tag) AS tags FROM note_tags GROUP BY note_id) t ON t.note_id = n.id
            LEFT JOIN (SELECT note_id, count(*) AS share_count FROM note_shares GROUP BY note_id) s ON s.note_id = n.id
            LEFT JOIN members m ON m.tenant_id = n.tenant_id AND m.user_id = n.owner_id
            WHERE n.tenant_id = :tenant AND n.archived_at IS NULL
              AND (n.owner_id = :user OR EXISTS (
                SELECT FROM note_shares x
                WHERE x.note_id = n.id AND x.tenant_id = n.tenant_id AND x.user_id = :user))
            ORDER BY n.created_at DESC, n.id DESC LIMIT :limit
            """;

    private final JdbcClient db;

    public FrugalNoteOverview(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OverviewItem> latest(Actor actor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidLimit.of(limit);
        }
        return db.sql(LATEST)
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
