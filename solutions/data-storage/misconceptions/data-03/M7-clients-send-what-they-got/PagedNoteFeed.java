/*
 * believed: "Clients send back the cursor that they got, so it always parses."
 * wrong: "Clients send anything: an exception of the parser is a 500 that wakes somebody up and is retried."
 * rejected-by:
 *   - HostileFeedTest.an_unreadable_cursor_is_the_clients_error
 *   - HostileFeedTest.no_other_text_passes_as_a_cursor
 *   - HostileFeedTest.an_altered_or_foreign_cursor_never_shows_foreign_notes
 */
package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
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

    /** Full precision and the tie-breaker: microseconds since the epoch and the id, 24 bytes in Base64. */
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
            {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
                Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                return new Position(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
            }
        }
    }
}
