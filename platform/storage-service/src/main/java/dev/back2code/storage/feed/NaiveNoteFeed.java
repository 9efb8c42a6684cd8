package dev.back2code.storage.feed;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidCursor;
import dev.back2code.storage.seam.NoteFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listed weakness (seam {@code note-feed}): the cursor is a page number. Fine for one user on a good day. */
public class NaiveNoteFeed implements NoteFeed {

    private static final String PAGE = """
            select id, title, created_at, updated_at from notes
            where tenant_id = :tenant and owner_id = :owner and archived_at is null
            order by created_at desc, id desc
            limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    public NaiveNoteFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        int size = Math.clamp(limit, 1, 1000);
        int number = cursor.map(NaiveNoteFeed::pageNumber).orElse(0);
        // One more than asked for tells whether there is a next page.
        List<NoteSummary> found = notes(actor, size + 1, (long) number * size);
        boolean last = found.size() <= size;
        return last
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, size), Optional.of(Integer.toString(number + 1)));
    }

    private static int pageNumber(String cursor) {
        try {
            int number = Integer.parseInt(cursor);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // answered below, as a negative number is
        }
        throw InvalidCursor.of(cursor);
    }

    private List<NoteSummary> notes(Actor actor, int limit, long offset) {
        return jdbc.sql(PAGE)
                .param("tenant", actor.tenant().value())
                .param("owner", actor.user().value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> summary(row))
                .list();
    }

    private static NoteSummary summary(ResultSet row) throws SQLException {
        return new NoteSummary(
                new NoteId(row.getObject("id", UUID.class)),
                row.getString("title"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
