/*
 * believed: "FETCH FIRST ... WITH TIES keeps notes of one timestamp on one page, so the timestamp alone is a
 *     position."
 * wrong: "A page then holds as many notes as share a time: a reader who asked for 20 gets a whole import."
 * rejected-by:
 *   - HostileFeedTest.limits_out_of_range_are_refused_or_clamped
 *   - NoteFeedTest.the_last_page_has_no_next_and_an_empty_feed_is_an_empty_list
 *   - ChangingFeedTest.a_page_shows_the_notes_of_now_and_may_be_asked_for_again
 *   - FeedCostTest.a_page_behind_5_000_notes_reads_few_buffers
 *   - FeedCostTest.a_page_behind_50_000_notes_reads_no_more
 */
package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteFeed;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class PagedNoteFeed implements NoteFeed {

    private static final int LARGEST_PAGE = 1000;
    private static final Position TOP =
            new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));

    private final JdbcClient db;

    public PagedNoteFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw InvalidLimit.of(limit);
        }
        List<NoteSummary> found = after(actor, cursor.map(Position::parse).orElse(TOP), limit);
        if (found.size() < limit) {
            return new Page<>(found, Optional.empty());
        }
        Position end = Position.of(found.getLast());
        boolean more = !after(actor, end, 1).isEmpty();
        return new Page<>(found, more ? Optional.of(end.text()) : Optional.empty());
    }

    private List<NoteSummary> after(Actor actor, Position position, int count) {
        return db.sql(
                        """
                        SELECT * FROM (
                          SELECT id, title, created_at, updated_at FROM notes
                          WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                            AND created_at < :createdAt
                          ORDER BY created_at DESC
                          FETCH FIRST :count ROWS WITH TIES) AS page
                        ORDER BY created_at DESC, id DESC
                        """)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("createdAt", OffsetDateTime.ofInstant(position.createdAt(), ZoneOffset.UTC))
                .param("count", count)
                .query((row, number) -> summary(row))
                .list();
    }

    private static NoteSummary summary(ResultSet row) throws SQLException {
        return new NoteSummary(
                new NoteId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private record Position(Instant createdAt, UUID id) {

        static Position of(NoteSummary last) {
            return new Position(last.createdAt(), last.id().value());
        }

        String text() {
            byte[] bytes = ByteBuffer.allocate(24)
                    .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder().encodeToString(bytes);
        }

        static Position parse(String cursor) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
                if (bytes.remaining() != 24) {
                    throw InvalidCursor.of(cursor);
                }
                Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(TOP.createdAt())) {
                    throw InvalidCursor.of(cursor);
                }
                return new Position(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
            } catch (IllegalArgumentException e) {
                throw InvalidCursor.of(cursor);
            }
        }
    }
}
