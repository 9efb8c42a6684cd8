/*
 * believed: "One statement serves the first page and all others: the position is null or the note comes after it. EXPLAIN
 *     shows the same four buffers."
 * wrong: "It does while the server plans for the values that it sees. The plan that it keeps must hold for a null as well,
 *     so the condition is a filter in it, and every earlier note is read."
 * rejected-by:
 *   - FeedCostTest.a_page_behind_5_000_notes_reads_few_buffers
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
import java.sql.Types;
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
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcClient db;

    public PagedNoteFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw InvalidLimit.of(limit);
        }
        List<NoteSummary> found = after(actor, cursor.map(Position::parse), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<NoteSummary> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(Position.of(items.getLast()).text()));
    }

    private List<NoteSummary> after(Actor actor, Optional<Position> position, int count) {
        return db.sql(
                        """
                        SELECT id, title, created_at, updated_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                          AND (CAST(:at AS timestamptz) IS NULL
                               OR (created_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))
                        ORDER BY created_at DESC, id DESC
                        LIMIT %d
                        """
                                .formatted(count))
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param(
                        "at",
                        position.map(at -> at.createdAt().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", position.map(Position::id).orElse(null), Types.OTHER)
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
                if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(LATEST)) {
                    throw InvalidCursor.of(cursor);
                }
                return new Position(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
            } catch (IllegalArgumentException e) {
                throw InvalidCursor.of(cursor);
            }
        }
    }
}
