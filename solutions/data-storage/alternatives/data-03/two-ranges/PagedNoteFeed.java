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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Two statements, each one range of the index: what is left of the position's own timestamp, then what is older. */
public final class PagedNoteFeed implements NoteFeed {

    private static final String SELECT =
            "SELECT id, title, created_at, updated_at FROM notes WHERE tenant_id = ? AND owner_id = ? AND archived_at IS NULL ";
    private static final String ORDER = " ORDER BY created_at DESC, id DESC LIMIT ?";

    private final DataSource database;

    public PagedNoteFeed(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        if (limit <= 0 || limit > 1000) {
            throw InvalidLimit.of(limit);
        }
        try (Connection connection = database.getConnection()) {
            List<NoteSummary> notes = new ArrayList<>();
            if (cursor.isPresent()) {
                String[] parts = cursor.get().split("~", 2);
                OffsetDateTime at = at(cursor.get(), parts);
                UUID id = id(cursor.get(), parts);
                fetch(connection, actor, "AND created_at = ? AND id < ?", notes, limit + 1, at, id);
                if (notes.size() <= limit) {
                    fetch(connection, actor, "AND created_at < ?", notes, limit + 1 - notes.size(), at);
                }
            } else {
                fetch(connection, actor, "", notes, limit + 1);
            }
            if (notes.size() <= limit) {
                return new Page<>(notes, Optional.empty());
            }
            NoteSummary end = notes.get(limit - 1);
            return new Page<>(notes.subList(0, limit), Optional.of(end.createdAt() + "~" + end.id().value()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fetch(
            Connection connection, Actor actor, String after, List<NoteSummary> into, int count, Object... position)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + after + ORDER)) {
            int index = 0;
            statement.setObject(++index, actor.tenant().value());
            statement.setObject(++index, actor.user().value());
            for (Object value : position) {
                statement.setObject(++index, value);
            }
            statement.setInt(++index, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.add(new NoteSummary(
                            new NoteId(rows.getObject(1, UUID.class)),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
        }
    }

    private static OffsetDateTime at(String cursor, String[] parts) {
        try {
            return OffsetDateTime.parse(parts[0]);
        } catch (DateTimeParseException e) {
            throw InvalidCursor.of(cursor);
        }
    }

    private static UUID id(String cursor, String[] parts) {
        try {
            return UUID.fromString(parts[1]);
        } catch (RuntimeException e) {
            throw InvalidCursor.of(cursor);
        }
    }
}
