package dev.back2code.katas.data05;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Notes shared and given away over HTTP; arranged and witnessed beside the service. */
record SharedNotes(StorageApi api, NotesTable notes, Sql sql) {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    Actor member(Actor who) {
        sql.run("INSERT INTO members VALUES (?, ?, 'member')", who.tenant(), who.user());
        return who;
    }

    /** A note of the owner's with editors; all of them become members. */
    UUID note(Actor owner, Actor... editors) {
        UUID note = notes.add(owner, "shared", NOON);
        UUID[] users = Stream.of(editors).map(Actor::user).toArray(UUID[]::new);
        sql.run("""
                WITH who AS (INSERT INTO members SELECT ?, u, 'member' FROM unnest(? || ?::uuid[]) u RETURNING *)
                INSERT INTO note_shares SELECT ?, tenant_id, user_id, 'editor', ? FROM who WHERE user_id <> ?
                """, owner.tenant(), owner.user(), users, note, NOON, owner.user());
        return note;
    }

    void share(UUID note, Actor with, String role) {
        sql.run("INSERT INTO note_shares VALUES (?, ?, ?, ?, ?)", note, with.tenant(), with.user(), role, NOON);
    }

    Answer revoke(Actor owner, UUID note, Actor editor) {
        return api.as(owner).delete("/notes/{id}/editors/{user}", note, editor.user());
    }

    Answer give(Actor owner, UUID note, Actor to) {
        return api.as(owner).body(Map.of("to", to.user())).post("/notes/{id}/owner", note);
    }

    UUID ownerOf(UUID note) {
        return sql.column(UUID.class, "SELECT owner_id FROM notes WHERE id = ?", note)
                .getFirst();
    }

    List<UUID> editorsOf(UUID note) {
        return sql.column(
                UUID.class,
                "SELECT user_id FROM note_shares WHERE note_id = ? AND role = 'editor' ORDER BY shared_at, user_id",
                note);
    }
}
