package dev.back2code.katas.sec03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an answer gives away, and what a share is worth from one request to the next. Without the database's policies. */
@KataTest
@Tag("sec-03")
@Tag("security")
class AccessRulesTest {

    private People people;

    @BeforeEach
    void two_tenants(Sql sql) {
        people = new People(sql);
        people.withoutPolicies();
    }

    @Test
    @Tag("core")
    void a_note_that_one_may_not_read_is_answered_like_one_that_is_not_there(CoreApi core, StorageApi storage) {
        UUID note = people.note("a note");
        Routes routes = new Routes(core);
        List<String> told = new ArrayList<>();
        Actor actor = people.actor(Relation.COLLEAGUE);
        for (Routes.Route route : routes.all()) {
            compare(
                    told,
                    "core-api's " + route,
                    id -> route.answer(core.as(actor), id, people.newcomer().user()),
                    note);
        }
        compare(told, "storage-service's DELETE", id -> storage.as(actor).delete("/notes/{id}", id), note);
        compare(told, "storage-service's GET", id -> storage.as(actor).get("/notes/{id}", id), note);
        assertThat(told)
                .withFailMessage(lesson("sec-03 · M5")
                        .observed(
                                "%d answers to somebody who may not read a note are not the 404 that an id gets which nobody has, the first: %s",
                                told.size(), told.isEmpty() ? "" : told.getFirst())
                        .hurts(
                                "whoever tries ids learns which exist, in which tenant, and when one is deleted; support and logs spread ids all the time")
                        .read("briefs/sec-03.md#theory (403 or 404)"))
                .isEmpty();
    }

    private static void compare(List<String> told, String what, Function<UUID, Answer> ask, UUID note) {
        UUID nobodys = UUID.randomUUID();
        String foreign = masked(ask.apply(note), note);
        String absent = masked(ask.apply(nobodys), nobodys);
        if (!foreign.equals(absent) || !absent.startsWith("404 ")) {
            told.add("%s: %s, and for an id that nobody has: %s".formatted(what, foreign, absent));
        }
    }

    /** Status, names of headers and body, without what names the request, the note and the connection. */
    private static String masked(Answer answer, UUID note) {
        String body = answer.text().replace(note.toString(), "ID").replaceAll("\"requestId\":\"[^\"]*\"", "");
        Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
        // Of the hundredth answer on a connection the server says that it is the last.
        headers.removeAll(Set.of("connection", "keep-alive"));
        return answer.status() + " " + headers + " " + body;
    }

    @Test
    @Tag("core")
    void a_share_counts_from_the_next_request_on_and_no_longer_than_it_is_there(CoreApi api) {
        UUID note = people.note("a note");
        Actor owner = people.actor(Relation.OWNER);
        Actor guest = people.newcomer();
        List<String> seen = new ArrayList<>();

        seen.add(tries(api, guest, note));
        share(api, owner, note, guest, "editor");
        seen.add(tries(api, guest, note));
        share(api, owner, note, guest, "viewer");
        seen.add(tries(api, guest, note));
        api.as(owner).delete("/v1/notes/{id}/shares/{user}", note, guest.user()).with(204);
        seen.add(tries(api, guest, note));
        share(api, owner, note, guest, "viewer");
        seen.add(tries(api, guest, note));

        List<String> expected =
                List.of("404 404 absent", "200 200 found", "200 403 found", "404 404 absent", "200 403 found");
        assertThat(seen)
                .withFailMessage(lesson("sec-03 · M9")
                        .observed(
                                "a member read, changed and searched for a note before any share, then as editor, as viewer, after the share was taken back, and as viewer again: %s, where it takes %s",
                                seen, expected)
                        .hurts(
                                "somebody was let go this morning, and reads on until a cache or a token ends; and who was invited is told that there is nothing")
                        .read("NoteAccess (from the moment that the share is committed)"))
                .isEqualTo(expected);
    }

    private static void share(CoreApi api, Actor owner, UUID note, Actor with, String role) {
        api.as(owner)
                .body(Map.of("role", role))
                .put("/v1/notes/{id}/shares/{user}", note, with.user())
                .with(204);
    }

    private static String tries(CoreApi api, Actor actor, UUID note) {
        int read = api.as(actor).get("/v1/notes/{id}", note).status();
        int changed = api.as(actor)
                .header("If-Match", "*")
                .body(Map.of("title", "changed"))
                .put("/v1/notes/{id}", note)
                .status();
        boolean found = api.as(actor).get("/v1/notes/search").with(200).text().contains(note.toString());
        return "%d %d %s".formatted(read, changed, found ? "found" : "absent");
    }

    @Test
    @Tag("core")
    void an_editor_changes_content_and_nothing_else(CoreApi api, Sql sql) {
        UUID note = people.note("a note");
        Actor editor = people.actor(Relation.EDITOR);
        Map<String, Object> draft = Map.of(
                "title",
                "changed",
                "ownerId",
                editor.user(),
                "owner_id",
                editor.user(),
                "tenantId",
                UUID.randomUUID(),
                "version",
                99,
                "id",
                UUID.randomUUID());

        int status = api.as(editor)
                .header("If-Match", "*")
                .body(draft)
                .put("/v1/notes/{id}", note)
                .status();

        Actor owner = people.actor(Relation.OWNER);
        long kept = sql.number(
                "SELECT count(*) FROM notes WHERE id = ? AND tenant_id = ? AND owner_id = ? AND title = 'changed' AND version = 1",
                note,
                owner.tenant(),
                owner.user());
        assertThat(status == 200 && kept == 1)
                .withFailMessage(lesson("sec-03 · M8")
                        .observed(
                                "an editor sent a new title, and owner, tenant, version and id of their own choice: answered with %d, where it takes 200; the note with its old owner and tenant, the new title and version 1 is there %d times, where it takes 1",
                                status, kept)
                        .hurts(
                                "who may change a note's text must be able to, and must not be able to take the note along")
                        .read("briefs/sec-03.md#theory (what is written)"))
                .isTrue();
    }
}
