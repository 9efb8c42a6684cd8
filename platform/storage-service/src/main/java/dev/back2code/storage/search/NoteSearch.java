package dev.back2code.storage.search;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.InvalidLimit;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.Permission;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds notes that are not archived, newest first. Those that are visible for different reasons are read apart. */
@Component
class NoteSearch {

    /** With 20 tags each, what is found must fit into an answer that its reader still takes. */
    private static final int MOST = 100;

    private static final int LONGEST = 200;
    private static final int SECONDS = 3;

    private static final String TEXT = " and (n.title ilike :pattern or n.body ilike :pattern)";
    private static final String TAG = " and exists (select from note_tags t where t.note_id = n.id and t.tag = :tag)";
    private static final String BEHIND = " and (n.created_at, n.id) < (:createdAt, :id)";

    /** The newest for one of the conditions under which a note is visible, then what is searched for. */
    private static final String NEWEST = """
            (select n.id, n.title, n.owner_id, n.created_at, n.updated_at from notes n
             where (%s) and n.archived_at is null %s
             order by n.created_at desc, n.id desc limit :limit)
            """;

    private static final String SEARCH = """
            with visible as (%s)
            select v.*, coalesce(m.name, '') as owner_name,
                   case when v.owner_id = :user then 'owner' else coalesce((select s.role from note_shares s
                     where s.note_id = v.id and s.tenant_id = :tenant and s.user_id = :user), '') end as role,
                   array(select t.tag from note_tags t where t.note_id = v.id order by t.tag collate "C") as tags
            from visible v left join members m on m.tenant_id = :tenant and m.user_id = v.owner_id
            order by v.created_at desc, v.id desc limit :limit
            """;

    private final NoteAccess access;
    private final JdbcClient db;

    NoteSearch(NoteAccess access, JdbcClient db) {
        this.access = access;
        this.db = db;
    }

    /**
     * One page of what is found.
     *
     * @param text part of the title or the body, in whatever case; nothing in it is a wildcard
     * @throws InvalidLimit unless the limit is 1 to 100
     * @throws InvalidSearch if text or tag is too long, or no text
     * @throws dev.back2code.storage.seam.InvalidCursor if the cursor is none of a page before
     */
    Page<Found> search(Actor actor, Optional<String> text, Optional<String> tag, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidLimit.of(limit, MOST);
        }
        text.ifPresent(NoteSearch::check);
        tag.ifPresent(NoteSearch::check);
        // One more than asked for tells whether there is a next page.
        List<Found> found = found(actor, text, tag, cursor.map(Position::of), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        Found last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), Optional.of(new Position(last.createdAt(), last.id()).cursor()));
    }

    private List<Found> found(
            Actor actor, Optional<String> text, Optional<String> tag, Optional<Position> behind, int limit) {
        String conditions = text.map(any -> TEXT).orElse("")
                + tag.map(any -> TAG).orElse("")
                + behind.map(any -> BEHIND).orElse("");
        List<String> visible = access.visibleTo(actor, Permission.READ);
        if (visible.isEmpty()) {
            return List.of();
        }
        String newest = visible.stream()
                .map(condition -> NEWEST.formatted(condition, conditions))
                .collect(Collectors.joining("union\n"));
        StatementSpec search = db.sql(SEARCH.formatted(newest))
                .withQueryTimeout(SECONDS)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("limit", limit);
        text.ifPresent(given -> search.param("pattern", pattern(given)));
        tag.ifPresent(given -> search.param("tag", given));
        behind.ifPresent(
                position -> search.param("createdAt", position.createdAt().atOffset(ZoneOffset.UTC))
                        .param("id", position.id()));
        return search.query((row, index) -> found(row)).list();
    }

    private static void check(String text) {
        if (text.length() > LONGEST
                || text.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidSearch(LONGEST);
        }
    }

    private static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("title"),
                List.of((String[]) row.getArray("tags").getArray()),
                new Found.Owner(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
                row.getString("role"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
