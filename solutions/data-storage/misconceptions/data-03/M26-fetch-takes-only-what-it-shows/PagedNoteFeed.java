/*
 * believed: "A cursor of the database hands out 21 rows, so the server reads 21 rows, however the condition is
 *     written."
 * wrong: "It hands out 21. To find the first of them it reads all that the condition filters away, in each page anew."
 * rejected-by:
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
import org.springframework.transaction.support.TransactionTemplate;

public class PagedNoteFeed implements NoteFeed {

    private static final int LARGEST_PAGE = 1000;
    private static final Position TOP =
            new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    public PagedNoteFeed(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
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
        return transaction.execute(status -> {
            declare(actor, position);
            return db.sql("FETCH %d FROM feed".formatted(count))
                    .query((row, number) -> summary(row))
                    .list();
        });
    }

    private void declare(Actor actor, Position position) {
        db.sql(
                        """
                        DECLARE feed NO SCROLL CURSOR FOR
                        SELECT id, title, created_at, updated_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                          AND (created_at < :createdAt OR (created_at = :createdAt AND id < :id))
                        ORDER BY created_at DESC, id DESC
                        """)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("createdAt", OffsetDateTime.ofInstant(position.createdAt(), ZoneOffset.UTC))
                .param("id", position.id())
                .update();
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
