package dev.back2code.katas.api01;

import dev.back2code.kit.Actor;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Arranges notes with details of their own. */
record Board(Sql sql, NotesTable notes) {

    private static final Instant NEWEST = Instant.parse("2026-05-05T12:00:00Z");

    /** Somebody of whom the tenant knows the name. */
    Actor member(Actor who, String name) {
        sql.run("INSERT INTO members VALUES (?, ?, ?)", who.tenant(), who.user(), name);
        return who;
    }

    /** Members "Person 0", "Person 1", ... of the actor's tenant. */
    List<Actor> members(Actor colleague, int count) {
        List<Actor> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(member(colleague.colleague(), "Person " + i));
        }
        return members;
    }

    /** A note with this number, the higher the newer. */
    UUID note(Actor owner, int number, String... tags) {
        UUID id = notes.add(owner, "note " + number, NEWEST.plusSeconds(number));
        for (String tag : tags) {
            sql.run("INSERT INTO note_tags VALUES (?, ?)", id, tag);
        }
        return id;
    }

    void share(UUID note, Actor with, String role) {
        sql.run(
                "INSERT INTO note_shares (note_id, tenant_id, user_id, role, shared_at) "
                        + "VALUES (?, ?, ?, ?, clock_timestamp())",
                note,
                with.tenant(),
                with.user(),
                role);
    }

    /**
     * So many notes, each with a tag of its own, and shared with one of the members after the other. Every fifth has no tags,
     * every seventh is shared with nobody.
     *
     * @return title to what must be shown, as {@link Graph#shown} says it
     */
    Map<String, String> fill(Actor owner, int count, List<Actor> members) {
        UUID[] ids = new UUID[count];
        List<UUID> tagged = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<UUID> shared = new ArrayList<>();
        List<UUID> with = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>((one, other) ->
                Integer.compare(Integer.parseInt(one.substring(5)), Integer.parseInt(other.substring(5))));
        for (int i = 0; i < count; i++) {
            ids[i] = UUID.randomUUID();
            if (i % 5 != 4) {
                tagged.add(ids[i]);
                tags.add("tag " + i);
            }
            if (i % 7 != 6) {
                shared.add(ids[i]);
                with.add(members.get(i % members.size()).user());
            }
            expected.put(
                    "note " + i,
                    "tags %s, shared with %s"
                            .formatted(
                                    i % 5 != 4 ? "[tag " + i + "]" : "[]",
                                    i % 7 != 6 ? "[Person " + i % members.size() + " viewer]" : "[]"));
        }
        sql.run(
                "INSERT INTO notes (id, tenant_id, owner_id, title, body, created_at, updated_at) "
                        + "SELECT id, ?, ?, 'note ' || n - 1, '', at, at FROM (SELECT id, n, ?::timestamptz + n * interval '1 s' AS at "
                        + "FROM unnest(?::uuid[]) WITH ORDINALITY AS all_notes (id, n)) AS timed",
                owner.tenant(),
                owner.user(),
                NEWEST,
                ids);
        sql.run(
                "INSERT INTO note_tags SELECT * FROM unnest(?::uuid[], ?::text[])",
                tagged.toArray(UUID[]::new),
                tags.toArray(String[]::new));
        sql.run(
                "INSERT INTO note_shares SELECT id, ?, member, 'viewer', now() FROM unnest(?::uuid[], ?::uuid[]) AS s (id, member)",
                owner.tenant(),
                shared.toArray(UUID[]::new),
                with.toArray(UUID[]::new));
        return expected;
    }
}
