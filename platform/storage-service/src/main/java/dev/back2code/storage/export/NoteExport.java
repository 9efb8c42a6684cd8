package dev.back2code.storage.export;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteView;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * All notes of an actor's own, archived or not, oldest first, batch by batch. No connection is held between two batches:
 * how long an export takes is up to its reader, and a few slow readers would otherwise have all connections.
 */
@Component
class NoteExport {

    /** Of up to 64 KiB of text each, for every reader there is. */
    private static final int BATCH = 20;

    /** The next for one of the conditions under which a note is exported. */
    private static final String NEXT = """
            (select n.* from notes n where (%s) %s order by n.created_at, n.id limit :limit)
            """;

    private static final String BATCH_OF_ALL = """
            select v.*, array(select t.tag from note_tags t where t.note_id = v.id) as tags from (%s) v
            order by v.created_at, v.id limit :limit
            """;

    private final NoteAccess access;
    private final JdbcClient db;

    NoteExport(NoteAccess access, JdbcClient db) {
        this.access = access;
        this.db = db;
    }

    /**
     * The notes that follow.
     *
     * @param last the note before; empty for the first batch
     * @return as each was at the moment of this call; empty at the end
     */
    List<NoteView> batch(Actor actor, Optional<NoteView> last) {
        String behind = last.isPresent() ? "and (n.created_at, n.id) > (:createdAt, :id)" : "";
        List<String> exported = access.visibleTo(actor, Permission.MANAGE);
        if (exported.isEmpty()) {
            return List.of();
        }
        String next = exported.stream()
                .map(condition -> NEXT.formatted(condition, behind))
                .collect(Collectors.joining("union\n"));
        StatementSpec batch = db.sql(BATCH_OF_ALL.formatted(next))
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("limit", BATCH);
        last.ifPresent(note -> batch.param("createdAt", note.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", note.id()));
        return batch.query((row, index) -> note(row)).list();
    }

    private static NoteView note(ResultSet row) throws SQLException {
        return new NoteView(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                new TreeSet<>(List.of((String[]) row.getArray("tags").getArray())),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("archived_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
