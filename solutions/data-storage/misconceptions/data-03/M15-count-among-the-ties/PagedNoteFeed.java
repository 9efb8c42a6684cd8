/*
 * believed: "Seek to the timestamp and skip as many of its notes as were shown: an offset of two or three costs
 *     nothing."
 * wrong: "It is cheap, and still an amount: if one of those notes is deleted meanwhile, the next one is skipped in its
 *     place."
 * rejected-by:
 *   - ChangingFeedTest.pages_stay_stable_while_notes_come_and_go
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class PagedNoteFeed implements NoteFeed {

    private static final int LARGEST_PAGE = 1000;
    private static final Position TOP = new Position(Instant.parse("9999-12-31T23:59:59Z"), 0);

    private final JdbcClient db;

    public PagedNoteFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw InvalidLimit.of(limit);
        }
        Position from = cursor.map(Position::parse).orElse(TOP);
        List<NoteSummary> found = from(actor, from, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<NoteSummary> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(from.behind(items).text()));
    }

    private List<NoteSummary> from(Actor actor, Position position, int count) {
        return db.sql(
                        """
                        SELECT id, title, created_at, updated_at FROM notes
                        WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL
                          AND created_at <= :createdAt
                        ORDER BY created_at DESC, id DESC
                        LIMIT :count OFFSET :shown
                        """)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("createdAt", OffsetDateTime.ofInstant(position.createdAt(), ZoneOffset.UTC))
                .param("count", count)
                .param("shown", position.shown())
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

    /** @param shown how many notes of that time are shown already */
    private record Position(Instant createdAt, int shown) {

        Position behind(List<NoteSummary> items) {
            Instant last = items.getLast().createdAt();
            int same = (int) items.stream()
                    .filter(item -> item.createdAt().equals(last))
                    .count();
            return new Position(last, last.equals(createdAt) ? shown + same : same);
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "." + shown;
        }

        static Position parse(String cursor) {
            if (!cursor.matches("\\d{1,17}\\.\\d{1,4}")) {
                throw InvalidCursor.of(cursor);
            }
            String[] parts = cursor.split("\\.");
            return new Position(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Integer.parseInt(parts[1]));
        }
    }
}
