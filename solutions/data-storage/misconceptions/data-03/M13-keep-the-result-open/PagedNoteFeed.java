/*
 * believed: "The database has cursors of its own: leave the result set open and read on where the last page stopped."
 * wrong: "Each reader who leaves keeps a connection and a transaction; a request that is tried again has no cursor any
 *     more."
 * rejected-by:
 *   - ChangingFeedTest.a_page_shows_the_notes_of_now_and_may_be_asked_for_again
 *   - ChangingFeedTest.a_note_that_comes_right_behind_a_page_is_on_the_next
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

public class PagedNoteFeed implements NoteFeed {

    private static final String FEED =
            """
            SELECT id, title, created_at, updated_at FROM notes
            WHERE tenant_id = ? AND owner_id = ? AND archived_at IS NULL
            ORDER BY created_at DESC, id DESC
            """;

    private final DataSource database;
    private final Map<String, Walk> walks = new ConcurrentHashMap<>();

    public PagedNoteFeed(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        try {
            Walk walk = cursor.isPresent() ? resume(actor, cursor.get()) : new Walk(database.getConnection(), actor);
            List<NoteSummary> items = walk.read(limit);
            if (!walk.more) {
                walk.connection.close();
                return new Page<>(items, Optional.empty());
            }
            String next = UUID.randomUUID().toString();
            walks.put(actor.user() + next, walk);
            return new Page<>(items, Optional.of(next));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("reading the feed", FEED, e);
        }
    }

    private Walk resume(Actor actor, String cursor) {
        Walk walk = walks.remove(actor.user() + cursor);
        if (walk == null) {
            throw InvalidCursor.of(cursor);
        }
        return walk;
    }

    private static final class Walk {

        private final Connection connection;
        private final ResultSet result;
        private boolean more;

        Walk(Connection connection, Actor actor) throws SQLException {
            this.connection = connection;
            // Only inside a transaction does the driver fetch in portions.
            connection.setAutoCommit(false);
            PreparedStatement statement = connection.prepareStatement(FEED);
            statement.setFetchSize(50);
            statement.setObject(1, actor.tenant().value());
            statement.setObject(2, actor.user().value());
            result = statement.executeQuery();
            more = result.next();
        }

        List<NoteSummary> read(int limit) throws SQLException {
            List<NoteSummary> items = new ArrayList<>();
            while (items.size() < limit && more) {
                items.add(new NoteSummary(
                        new NoteId(result.getObject("id", UUID.class)),
                        result.getString("title"),
                        result.getObject("created_at", OffsetDateTime.class).toInstant(),
                        result.getObject("updated_at", OffsetDateTime.class).toInstant()));
                more = result.next();
            }
            return items;
        }
    }
}
