/*
 * believed: "The cursor was made for its reader, so it may say whose notes go on."
 * wrong: "A cursor is input like any other: whoever sends another reader's cursor reads that reader's notes."
 * rejected-by:
 *   - HostileFeedTest.an_altered_or_foreign_cursor_never_shows_foreign_notes
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
            new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L), new UUID(0, 0), new UUID(0, 0));

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
        Position from = cursor.map(Position::parse).orElse(TOP.ownedBy(actor.tenant().value(), actor.user().value()));
        List<NoteSummary> found = after(from, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<NoteSummary> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(Position.of(items.getLast())
                        .ownedBy(from.tenant(), from.owner())
                        .text()));
    }

    private List<NoteSummary> after(Position position, int count) {
        return db.sql(
                        """
                        SELECT id, title, created_at, updated_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                          AND (created_at, id) < (:createdAt, :id)
                        ORDER BY created_at DESC, id DESC
                        LIMIT :count
                        """)
                .param("tenant", position.tenant())
                .param("owner", position.owner())
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

    private record Position(Instant createdAt, UUID id, UUID tenant, UUID owner) {

        Position ownedBy(UUID tenant, UUID owner) {
            return new Position(createdAt, id, tenant, owner);
        }

        static Position of(NoteSummary last) {
            return new Position(last.createdAt(), last.id().value(), new UUID(0, 0), new UUID(0, 0));
        }

        String text() {
            byte[] bytes = ByteBuffer.allocate(56)
                    .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putLong(tenant.getMostSignificantBits())
                    .putLong(tenant.getLeastSignificantBits())
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder().encodeToString(bytes);
        }

        static Position parse(String cursor) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
                if (bytes.remaining() != 56) {
                    throw InvalidCursor.of(cursor);
                }
                Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(TOP.createdAt())) {
                    throw InvalidCursor.of(cursor);
                }
                return new Position(
                        createdAt,
                        new UUID(bytes.getLong(), bytes.getLong()),
                        new UUID(bytes.getLong(), bytes.getLong()),
                        new UUID(bytes.getLong(), bytes.getLong()));
            } catch (IllegalArgumentException e) {
                throw InvalidCursor.of(cursor);
            }
        }
    }
}
