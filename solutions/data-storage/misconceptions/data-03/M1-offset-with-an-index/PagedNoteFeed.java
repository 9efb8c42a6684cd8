/*
 * believed: "OFFSET is fine once there is an index in the order of the feed."
 * wrong: "The index gives the order, but the server still produces and throws away every row before the offset; and an offset counts, so it moves when notes come and go."
 * rejected-by:
 *   - FeedCostTest.a_page_behind_5_000_notes_reads_few_buffers
 *   - FeedCostTest.a_page_behind_50_000_notes_reads_no_more
 *   - ChangingFeedTest.pages_stay_stable_while_notes_come_and_go
 *   - ChangingFeedTest.a_page_shows_the_notes_of_now_and_may_be_asked_for_again
 */
package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteFeed;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class PagedNoteFeed implements NoteFeed {

    private final JdbcClient db;

    public PagedNoteFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        long offset = cursor.map(PagedNoteFeed::offset).orElse(0L);
        List<NoteSummary> found = db.sql(
                        """
                        SELECT id, title, created_at, updated_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                        ORDER BY created_at DESC, id DESC
                        LIMIT :count OFFSET :offset
                        """)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("count", limit + 1)
                .param("offset", offset)
                .query((row, number) -> summary(row))
                .list();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, limit), Optional.of(cursor(offset + limit)));
    }

    private static String cursor(long offset) {
        byte[] text = ("offset:" + offset).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(text);
    }

    private static long offset(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches("offset:\\d{1,9}")) {
                return Long.parseLong(text.substring("offset:".length()));
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw InvalidCursor.of(cursor);
    }

    private static NoteSummary summary(ResultSet row) throws SQLException {
        return new NoteSummary(
                new NoteId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
