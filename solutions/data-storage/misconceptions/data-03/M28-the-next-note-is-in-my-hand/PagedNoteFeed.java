/*
 * believed: "I have read one note more to know whether there is a next page. It is where that page begins, so it makes the
 *     cursor."
 * wrong: "A page continues after its last note. What comes in between the two, an import or a restored note, is on
 *     neither page."
 * rejected-by:
 *   - ChangingFeedTest.a_note_that_comes_right_behind_a_page_is_on_the_next
 */
package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.NoteFeed;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

public class PagedNoteFeed implements NoteFeed {

    private static final String POSITIONS =
            """
            SELECT created_at, id FROM notes
            WHERE tenant_id = :tenant AND owner_id = :owner AND archived_at IS NULL AND (created_at, id) <= (:at, :id)
            ORDER BY created_at DESC, id DESC LIMIT :count
            """;
    private static final String NOTES =
            """
            SELECT id, title, created_at, updated_at FROM notes
            WHERE id IN (:ids) AND tenant_id = :tenant AND owner_id = :owner
            ORDER BY created_at DESC, id DESC
            """;

    private final NamedParameterJdbcTemplate jdbc;

    public PagedNoteFeed(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        int size = Math.clamp(limit, 1, 1000);
        List<Position> found = positions(actor, cursor.map(Position::parse).orElse(Position.FIRST), size + 1);
        List<UUID> ids = found.stream().limit(size).map(Position::id).toList();
        return new Page<>(
                ids.isEmpty() ? List.of() : notes(actor, ids),
                found.stream().skip(size).map(Position::text).findFirst());
    }

    private List<Position> positions(Actor actor, Position from, int count) {
        Map<String, Object> values = Map.of(
                "tenant", actor.tenant().value(),
                "owner", actor.user().value(),
                "at", from.at().atOffset(ZoneOffset.UTC),
                "id", from.id(),
                "count", count);
        return jdbc.query(POSITIONS, values, (row, number) -> new Position(time(row, 1), row.getObject(2, UUID.class)));
    }

    private List<NoteSummary> notes(Actor actor, List<UUID> ids) {
        Map<String, Object> values = Map.of(
                "ids", new ArrayList<>(ids),
                "tenant", actor.tenant().value(),
                "owner", actor.user().value());
        return jdbc.query(
                NOTES,
                values,
                (row, number) -> new NoteSummary(
                        new NoteId(row.getObject(1, UUID.class)), row.getString(2), time(row, 3), time(row, 4)));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** 13 digits of microseconds since the epoch, then 32 of the id. */
    private record Position(Instant at, UUID id) {

        static final Position FIRST = new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

        String text() {
            return "%013x%016x%016x"
                    .formatted(
                            ChronoUnit.MICROS.between(Instant.EPOCH, at),
                            id.getMostSignificantBits(),
                            id.getLeastSignificantBits());
        }

        static Position parse(String cursor) {
            if (!cursor.matches("[0-9a-f]{45}")) {
                throw InvalidCursor.of(cursor);
            }
            Instant at = Instant.EPOCH.plus(Long.parseLong(cursor, 0, 13, 16), ChronoUnit.MICROS);
            BigInteger id = new BigInteger(cursor.substring(13), 16);
            return new Position(at, new UUID(id.shiftRight(64).longValue(), id.longValue()));
        }
    }
}
