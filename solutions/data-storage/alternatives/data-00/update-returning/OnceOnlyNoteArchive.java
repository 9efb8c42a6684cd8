package dev.back2code.katas.data00;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.seam.NoteArchive;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Plain JDBC: a row comes back if, and only if, it was this statement that changed it. */
public final class OnceOnlyNoteArchive implements NoteArchive {

    private static final String ARCHIVE =
            """
            WITH open AS MATERIALIZED (SELECT ?::uuid AS id, ?::uuid AS tenant, ?::uuid AS owner)
            UPDATE notes SET archived_at = ? FROM open
            WHERE notes.id = open.id AND tenant_id = open.tenant AND owner_id = open.owner AND archived_at IS NULL
            RETURNING notes.id
            """;

    private final DataSource database;
    private final InstantSource clock;

    public OnceOnlyNoteArchive(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean archive(Actor actor, NoteId note) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ARCHIVE)) {
            statement.setObject(1, note.value());
            statement.setObject(2, actor.tenant().value());
            statement.setObject(3, actor.user().value());
            statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet changed = statement.executeQuery()) {
                return changed.next();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("archiving a note", e);
        }
    }
}
