/*
 * believed: "A timestamp without a zone is good enough for a cursor; it is read by the server that wrote it."
 * wrong: "In autumn one hour comes twice on the wall clock. The notes of the second one vanish behind a page border,
 *     in all zones but UTC."
 * rejected-by:
 *   - ChangingFeedTest.the_hour_that_comes_twice_is_no_gap
 */
package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
        List<NoteSummary> found = after(actor, cursor.map(Position::parse).orElse(TOP), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<NoteSummary> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(Position.of(items.getLast()).text()));
    }

    private List<NoteSummary> after(Actor actor, Position position, int count) {
        return db.sql(
                        """
                        SELECT id, title, created_at, updated_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                          AND (created_at, id) < (:createdAt, :id)
                        ORDER BY created_at DESC, id DESC
                        LIMIT :count
                        """)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("createdAt", OffsetDateTime.ofInstant(position.createdAt(), ZoneOffset.UTC))
                .param("id", position.id())
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
            return LocalDateTime.ofInstant(createdAt, ZoneId.systemDefault()) + "_" + id;
        }

        static Position parse(String cursor) {
            try {
                String[] parts = cursor.split("_", 2);
                LocalDateTime createdAt = LocalDateTime.parse(parts[0]);
                if (parts.length < 2 || createdAt.getYear() < 1970 || createdAt.getYear() > 9999) {
                    throw InvalidCursor.of(cursor);
                }
                return new Position(
                        createdAt.atZone(ZoneId.systemDefault()).toInstant(), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw InvalidCursor.of(cursor);
            }
        }
    }
}
