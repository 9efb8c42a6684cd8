package dev.back2code.katas.sec03;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Sql;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two tenants' people, and notes that each of them is something to. */
final class People {

    private static final String NOTE = """
            WITH note AS (
              INSERT INTO notes (id, tenant_id, owner_id, title, body, version, created_at, updated_at)
              VALUES (?, ?, ?, ?, 'a body', 0, now(), now())),
            tag AS (INSERT INTO note_tags VALUES (?, 'secret'))
            INSERT INTO note_shares (note_id, tenant_id, user_id, role, shared_at)
            VALUES (?, ?, ?, 'editor', now()), (?, ?, ?, 'editor', now()), (?, ?, ?, 'viewer', now()), (?, ?, ?, 'editor', now())
            """;

    private final Sql sql;
    private final Map<Relation, Actor> actors = new EnumMap<>(Relation.class);
    /** A second editor, since a note that has editors keeps one. */
    private final Actor otherEditor;
    /** A member of the tenant who is nothing to any note. */
    private final Actor newcomer;

    People(Sql sql) {
        this.sql = sql;
        Actor owner = Actor.someone();
        Actor editor = owner.colleague();
        otherEditor = owner.colleague();
        newcomer = owner.colleague();
        actors.put(Relation.OWNER, owner);
        actors.put(Relation.EDITOR, editor);
        actors.put(Relation.VIEWER, owner.colleague());
        actors.put(Relation.VIEWER_OF_ANOTHER_NOTE, owner.colleague());
        actors.put(Relation.COLLEAGUE, owner.colleague());
        actors.put(Relation.OWNERS_ID_IN_ANOTHER_TENANT, owner.elsewhere());
        actors.put(Relation.EDITORS_ID_IN_ANOTHER_TENANT, editor.elsewhere());
        actors.put(Relation.EDITOR_FROM_ANOTHER_TENANT, Actor.someone());
        actors.put(Relation.STRANGER, Actor.someone());
        enrol(Stream.concat(actors.values().stream(), Stream.of(otherEditor, newcomer))
                .toList());
        shareAnother();
    }

    private void enrol(List<Actor> all) {
        sql.run(
                "INSERT INTO members SELECT tenant, id, 'somebody' FROM unnest(?::uuid[], ?::uuid[]) AS people (tenant, id)",
                all.stream().map(Actor::tenant).toArray(UUID[]::new),
                all.stream().map(Actor::user).toArray(UUID[]::new));
    }

    private void shareAnother() {
        Actor viewer = actor(Relation.VIEWER_OF_ANOTHER_NOTE);
        UUID other = note("another note");
        sql.run("DELETE FROM note_shares WHERE note_id = ?", other);
        sql.run("INSERT INTO note_shares VALUES (?, ?, ?, 'viewer', now())", other, viewer.tenant(), viewer.user());
    }

    /** A note with a tag and all its shares, at version 0. */
    UUID note(String title) {
        UUID id = UUID.randomUUID();
        Actor owner = actor(Relation.OWNER);
        Actor editor = actor(Relation.EDITOR);
        Actor viewer = actor(Relation.VIEWER);
        Actor lost = actor(Relation.EDITOR_FROM_ANOTHER_TENANT);
        sql.run(
                NOTE,
                id,
                owner.tenant(),
                owner.user(),
                title,
                id,
                id,
                editor.tenant(),
                editor.user(),
                id,
                otherEditor.tenant(),
                otherEditor.user(),
                id,
                viewer.tenant(),
                viewer.user(),
                id,
                lost.tenant(),
                lost.user());
        return id;
    }

    Actor actor(Relation relation) {
        return actors.get(relation);
    }

    Actor newcomer() {
        return newcomer;
    }

    /** From now on the database lets everything through: what holds is the service's own. */
    void withoutPolicies() {
        sql.run(Tables.ALL.stream()
                .map("ALTER TABLE %s DISABLE ROW LEVEL SECURITY"::formatted)
                .collect(Collectors.joining(";")));
    }
}
