/*
 * believed: "A user's id is a UUID, unique in the world: members can be joined by it alone."
 * wrong: "The id is unique, its row is not: the key of members is tenant and user. Somebody of two tenants lends
 *     each the other's name, and doubles the note."
 * rejected-by:
 *   - OverviewEdgeTest.a_name_of_another_tenant_is_never_shown
 *   - NoteOverviewTest.only_what_the_actor_may_see_is_listed
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
                        SELECT n.id, n.title, coalesce(m.name, '') AS owner_name,
                               ARRAY(SELECT tag FROM note_tags WHERE note_id = n.id) AS tags,
                               (SELECT count(*) FROM note_shares WHERE note_id = n.id) AS share_count
                        FROM latest n LEFT JOIN members m ON m.user_id = n.owner_id
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
