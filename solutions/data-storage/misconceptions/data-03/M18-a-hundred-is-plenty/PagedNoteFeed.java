/*
 * believed: "Nobody reads a thousand notes; a page of a hundred is kinder to the server."
 * wrong: "The contract says 1,000. A client that asked for them and got 100 takes the feed to be at its end, or walks
 *     ten times as often."
 * rejected-by:
 *   - HostileFeedTest.limits_out_of_range_are_refused_or_clamped
 *   - FeedCostTest.a_page_behind_5_000_notes_reads_few_buffers
 *   - FeedCostTest.a_page_behind_50_000_notes_reads_no_more
 */
package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
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

    private static final Position TOP =
            new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));

    private final JdbcClient db;

    public PagedNoteFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        int size = Math.clamp(limit, 1, 100);
        // One more than asked for tells whether there is a next page, without counting.
        List<NoteSummary> found = after(actor, cursor.map(Position::parse).orElse(TOP), size + 1);
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        List<NoteSummary> items = found.subList(0, size);
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
