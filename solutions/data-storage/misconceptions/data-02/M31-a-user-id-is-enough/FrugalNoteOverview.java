/*
 * believed: "A user id is a UUID: whoever has it is who the note is shared with."
 * wrong: "One person may be a user of two tenants under the same id. An actor is both, and a share names both."
 * rejected-by:
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

/**
 * One statement, one snapshot, one row for each note: first which notes, then, for these alone, what is shown of them.
 *
 * <p>Tags and shares are gathered by a subquery of their own each. Joined side by side they would multiply.
 */
public class FrugalNoteOverview implements NoteOverview {

    private static final int MOST = 1000;

    // Each branch is cut before the union: the newest of both lists are among the newest of each. UNION, not UNION ALL:
    // an owner may have a share as well.
    private static final String LATEST =
            """
            WITH latest AS (
              (SELECT id, owner_id, title, created_at FROM notes
               WHERE tenant_id = :tenant AND owner_id = :user AND archived_at IS NULL
               ORDER BY created_at DESC, id DESC LIMIT :limit)
              UNION
              (SELECT n.id, n.owner_id, n.title, n.created_at
               FROM note_shares s JOIN notes n ON n.id = s.note_id
               WHERE n.tenant_id = :tenant AND s.user_id = :user AND n.archived_at IS NULL
               ORDER BY n.created_at DESC, n.id DESC LIMIT :limit)
              ORDER BY created_at DESC, id DESC LIMIT :limit)
            SELECT n.id, n.title, coalesce(m.name, '') AS owner_name,
                   ARRAY(SELECT tag FROM note_tags WHERE note_id = n.id) AS tags,
                   (SELECT count(*) FROM note_shares WHERE note_id = n.id) AS share_count
            FROM latest n LEFT JOIN members m ON m.tenant_id = :tenant AND m.user_id = n.owner_id
            ORDER BY n.created_at DESC, n.id DESC
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

    /** Sorted here: the order of texts in SQL is that of the database's collation. */
    private static List<String> tags(ResultSet row) throws SQLException {
        String[] tags = (String[]) row.getArray("tags").getArray();
        Arrays.sort(tags);
        return List.of(tags);
    }
}
