package dev.back2code.storage.detail;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What lists show of notes beyond the notes themselves: one statement for many. Order says nothing. */
@Component
class NoteDetails {

    /** Those of the notes for one of the conditions under which the detail is shown. */
    private static final String VISIBLE = "(select n.id from notes n where (%s) and n.id = any (:ids))";

    private static final String TAGS = """
            with visible as (%s)
            select v.id, array(select t.tag from note_tags t where t.note_id = v.id order by t.tag collate "C") as tags
            from visible v order by v.id
            """;

    private static final String SHARES = """
            with visible as (%s)
            select v.id, s.user_id, s.role, s.shared_at
            from visible v left join note_shares s on s.note_id = v.id and s.tenant_id = :tenant
            order by v.id, s.shared_at, s.user_id
            """;

    private static final String PEOPLE =
            "select m.user_id, m.name from members m where m.tenant_id = :tenant and m.user_id = any (:ids) order by 1";

    private final NoteAccess access;
    private final JdbcClient db;

    NoteDetails(NoteAccess access, JdbcClient db) {
        this.access = access;
        this.db = db;
    }

    /** Of each of the notes that the actor may read, also of one without tags. */
    List<Tagged> tags(Actor actor, List<UUID> notes) {
        List<String> visible = access.visibleTo(actor, Permission.READ);
        return visible.isEmpty()
                ? List.of()
                : about(actor, notes, TAGS.formatted(union(visible)))
                        .query((row, index) -> new Tagged(row.getObject("id", UUID.class), List.of((String[])
                                row.getArray("tags").getArray())))
                        .list();
    }

    /** Of each of the notes that the actor may share, also of one that is shared with nobody. */
    List<Shared> shares(Actor actor, List<UUID> notes) {
        List<String> visible = access.visibleTo(actor, Permission.MANAGE);
        if (visible.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Shared.With>> shares = new LinkedHashMap<>();
        about(actor, notes, SHARES.formatted(union(visible))).query(row -> {
            List<Shared.With> note = shares.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>());
            if (row.getObject("user_id", UUID.class) != null) {
                note.add(share(row));
            }
        });
        return shares.entrySet().stream()
                .map(note -> new Shared(note.getKey(), note.getValue()))
                .toList();
    }

    /** Those of the users who are members of the actor's tenant and have a name. */
    List<Person> people(Actor actor, List<UUID> users) {
        return about(actor, users, PEOPLE)
                .query((row, index) -> new Person(row.getObject("user_id", UUID.class), row.getString("name")))
                .list();
    }

    private StatementSpec about(Actor actor, List<UUID> ids, String statement) {
        return db.sql(statement)
                .param("tenant", actor.tenant().value())
                .param("user", actor.user().value())
                .param("ids", ids.toArray(UUID[]::new));
    }

    private static String union(List<String> conditions) {
        return conditions.stream().map(VISIBLE::formatted).collect(Collectors.joining(" union "));
    }

    private static Shared.With share(ResultSet row) throws SQLException {
        return new Shared.With(
                row.getObject("user_id", UUID.class),
                row.getString("role"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant());
    }

    record Tagged(UUID note, List<String> tags) {}

    /** @param shares oldest first */
    record Shared(UUID note, List<With> shares) {

        record With(UUID user, String role, Instant sharedAt) {}
    }

    record Person(UUID id, String name) {}
}
