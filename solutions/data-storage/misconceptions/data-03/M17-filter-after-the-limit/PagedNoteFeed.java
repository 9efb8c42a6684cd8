/*
 * believed: "The index has no archived_at, so the page is read without it and archived notes are left out in Java."
 * wrong: "A page of 20 then shows 17, or none, and still has a next. Clients take a short page for the last."
 * rejected-by:
 *   - NoteFeedTest.only_the_readers_own_notes_that_are_not_archived_are_shown
 *   - NoteFeedTest.the_last_page_has_no_next_and_an_empty_feed_is_an_empty_list
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
        // One more than asked for tells whether there is a next page, without counting.
        List<Row> found = after(actor, cursor.map(Position::parse).orElse(TOP), limit + 1);
        List<Row> rows = found.subList(0, Math.min(limit, found.size()));
        List<NoteSummary> items =
                rows.stream().filter(row -> !row.archived()).map(Row::note).toList();
        return found.size() <= limit
                ? new Page<>(items, Optional.empty())
                : new Page<>(items, Optional.of(Position.of(rows.getLast().note()).text()));
    }

    private record Row(NoteSummary note, boolean archived) {}

    private List<Row> after(Actor actor, Position position, int count) {
        return db.sql(
                        """
                        SELECT id, title, created_at, updated_at, archived_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner
                          AND (created_at, id) < (:createdAt, :id)
                        ORDER BY created_at DESC, id DESC
                        LIMIT :count
                        """)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("createdAt", OffsetDateTime.ofInstant(position.createdAt(), ZoneOffset.UTC))
                .param("id", position.id())
                .param("count", count)
                .query((row, number) -> new Row(summary(row), row.getTimestamp("archived_at") != null))
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
