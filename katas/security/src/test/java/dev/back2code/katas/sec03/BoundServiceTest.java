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
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service under its policies: they keep tenants apart, and keep nobody from what is theirs. */
@KataTest
@Tag("sec-03")
@Tag("security")
class BoundServiceTest {

    private static final int ROUNDS = 3;

    @Test
    @Tag("core")
    void two_tenants_work_in_turn_and_each_has_its_own(CoreApi api) {
        Actor one = Actor.someone();
        List<Actor> actors = List.of(one, one.elsewhere(), Actor.someone());
        List<String> seen = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Actor actor : actors) {
                create(api, actor);
                seen.add(items(api, actor, "/v1/notes"));
                expected.add(String.valueOf(round));
            }
        }
        for (Actor actor : actors) {
            seen.add(items(api, actor, "/v1/notes/search"));
            seen.add(exported(api, actor));
            expected.addAll(List.of(String.valueOf(ROUNDS), String.valueOf(ROUNDS)));
        }
        assertThat(seen)
                .withFailMessage(lesson("sec-03 · M23, M24, M26")
                        .observed(
                                "three users of three tenants, two of them with the same id, wrote a note in turn, %d each, and counted theirs after each in the list, then in a search and an export: %s, where it takes %s",
                                ROUNDS, seen, expected)
                        .hurts("policies that lock out the service are switched off on the first evening, and stay off")
                        .read("briefs/sec-03.md#theory (a connection is lent)"))
                .isEqualTo(expected);
    }

    private static void create(CoreApi api, Actor actor) {
        api.as(actor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("title", "note", "tags", List.of("a", "b")))
                .post("/v1/notes");
    }

    /** How many, or the status of a failure. */
    private static String items(CoreApi api, Actor actor, String list) {
        Answer answer = api.as(actor).get(list);
        return String.valueOf(
                answer.status() == 200 ? answer.json().path("items").size() : answer.status());
    }

    private static String exported(CoreApi api, Actor actor) {
        Answer all = api.as(actor).header("Accept", "application/x-ndjson").get("/v1/notes/export");
        return String.valueOf(all.status() == 200 ? all.text().lines().count() : all.status());
    }

    @Test
    @Tag("core")
    void under_the_policies_everybody_may_what_they_may(CoreApi api, Sql sql) {
        People people = new People(sql);
        UUID note = people.note("a note");
        Routes routes = new Routes(api);
        Cells cells = new Cells();
        for (Routes.Route route : routes.all().stream()
                .filter(each -> each.path().startsWith("/v1"))
                .toList()) {
            for (Relation relation : List.of(Relation.STRANGER, Relation.EDITOR, Relation.OWNER)) {
                UUID mine = route.method().equals("DELETE") ? people.note("another") : note;
                int status = routes.ask(
                                route,
                                people.actor(relation),
                                mine,
                                people.newcomer().user())
                        .status();
                cells.status(relation, route, relation.status(route.permission()), status);
            }
        }
        assertThat(cells.areRight())
                .withFailMessage(lesson("sec-03 · M1, M10, M23, M24")
                        .observed("of %d requests under the policies these went wrong: %s", cells.asked(), cells)
                        .hurts(
                                "what the service allows and the database does not is a failure for a customer who did nothing wrong")
                        .read("briefs/sec-03.md#theory (policies)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void the_other_routes_work_for_owners_under_the_policies_and_for_nobody_else(StorageApi api, Sql sql) {
        People people = new People(sql);
        List<String> seen = new ArrayList<>();
        for (Relation relation : List.of(Relation.STRANGER, Relation.COLLEAGUE, Relation.OWNER)) {
            Actor actor = people.actor(relation);
            UUID note = people.note("a note");
            int pinned = api.as(actor).post("/notes/{id}/pin", note).status();
            int invited = api.as(actor)
                    .body(Map.of("email", "a@example.org"))
                    .post("/notes/{id}/invitations", note)
                    .status();
            int listed =
                    api.as(actor).get("/feed").with(200).json().path("items").size();
            int seenAtOnce = api.as(actor)
                    .get("/overview")
                    .with(200)
                    .json()
                    .path("items")
                    .size();
            String archived = api.as(actor).post("/notes/{id}/archive", note).text();
            seen.add("%s: %d %d %d %d %s".formatted(relation, pinned, invited, listed, seenAtOnce, archived));
        }
        List<String> expected = List.of(
                "stranger: 404 404 0 0 {\"archived\":false}",
                "colleague: 404 404 0 0 {\"archived\":false}",
                "owner: 204 201 4 4 {\"archived\":true}");
        assertThat(seen)
                .withFailMessage(lesson("sec-03 · M23, M26")
                        .observed(
                                "three users pinned a note, invited somebody, listed their notes, looked at their overview and archived the note: %s, where it takes %s",
                                seen, expected)
                        .hurts("a statement that runs outside of any transaction is bound to nobody, and finds nothing")
                        .read("briefs/sec-03.md#theory (a connection is lent)"))
                .isEqualTo(expected);
    }
}
