package dev.back2code.katas.sec03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everybody tries everything on every surface. The database's policies are switched off: access holds by itself. */
@KataTest
@Tag("sec-03")
@Tag("security")
class AccessMatrixTest {

    private static final String HURTS =
            "the most common flaw of APIs: who has any account reads and changes others' data, one id after the other";
    private static final String READ = "NoteAccess, and briefs/sec-03.md#theory (every path)";

    private static final String MUTATION = """
            mutation($id: ID!, $user: ID!) {
              updateNote(id: $id, version: 0, draft: {title: "changed"}) { id }
              shareNote(id: $id, user: $user, role: VIEWER)
              unshareNote(id: $id, user: $user)
              deleteNote(id: $id)
            }""";

    private People people;

    @BeforeEach
    void two_tenants(Sql sql) {
        people = new People(sql);
        people.withoutPolicies();
    }

    @Test
    @Tag("core")
    void every_route_of_a_note_asks_who_is_asking(CoreApi api) {
        Routes routes = new Routes(api);
        Cells cells = new Cells();
        Set<String> permissions = new HashSet<>();
        for (Routes.Route route : routes.all()) {
            UUID note = people.note("a note");
            boolean first = permissions.add(route.permission());
            for (Relation relation : first ? Relation.ALL : Relation.FEW) {
                Answer answer = routes.ask(
                        route, people.actor(relation), note, people.newcomer().user());
                cells.status(relation, route, relation.status(route.permission()), answer.status());
            }
        }
        require(cells, "M1, M3, M4, M6, M7, M8, M10", "requests by REST, from the routes that core-api documents");
    }

    @Test
    @Tag("core")
    void graphql_asks_the_same(CoreApi api) {
        Cells cells = new Cells();
        for (Relation relation : Relation.FEW) {
            Map<String, Object> note = Map.of(
                    "id", people.note("a note"), "user", people.newcomer().user());
            JsonNode read = asked(api, relation, "query($id: ID!) { note(id: $id) { title owner { id } } }", note);
            cells.status(relation, "note", relation.status("READ"), status(read, "note"));
            if (relation.may("READ")) {
                String owner = read.at("/data/note/owner/id").asString();
                cells.equal(
                        relation,
                        "note.owner",
                        people.actor(Relation.OWNER).user().toString(),
                        owner);
            }
            JsonNode changed = asked(api, relation, MUTATION, note);
            cells.status(relation, "updateNote", relation.status("CHANGE"), status(changed, "updateNote"));
            for (String field : List.of("shareNote", "unshareNote", "deleteNote")) {
                cells.status(relation, field, relation.status("MANAGE"), status(changed, field));
            }
        }
        require(cells, "M1, M3, M4, M6, M7, M8, M10", "fields by GraphQL");
    }

    private JsonNode asked(CoreApi api, Relation relation, String document, Map<String, Object> variables) {
        return api.as(people.actor(relation))
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .with(200)
                .json();
    }

    /** What REST would have answered for this field. */
    private static int status(JsonNode answer, String field) {
        for (JsonNode error : answer.path("errors")) {
            if (error.at("/path/0").asString("").equals(field)) {
                return error.at("/extensions/status").asInt();
            }
        }
        return 200;
    }

    @Test
    @Tag("core")
    void lists_show_what_is_visible_and_nothing_else(CoreApi api) {
        UUID note = people.note("quarterly numbers");
        Cells cells = new Cells();
        for (Relation relation : Relation.ALL) {
            Actor actor = people.actor(relation);
            cells.equal(relation, "search for its title", relation.may("READ"), finds(api, actor, note, "numbers"));
            cells.equal(relation, "export", relation == Relation.OWNER, exports(api, actor, note));
        }
        for (String pattern : List.of("%", "_", "quart%")) {
            Actor owner = people.actor(Relation.OWNER);
            cells.equal(Relation.OWNER, "search for " + pattern, false, finds(api, owner, note, pattern));
        }
        require(cells, "M2, M4, M14, M29", "looks into searches and exports");
    }

    @Test
    @Tag("core")
    void a_search_says_what_a_note_is_to_the_reader_and_lists_it_once(CoreApi api) {
        UUID note = people.note("quarterly numbers");
        Cells cells = new Cells();
        for (Relation relation : List.of(Relation.OWNER, Relation.EDITOR, Relation.VIEWER)) {
            List<String> seen = api.as(people.actor(relation))
                    .queryParam("q", "quarterly")
                    .get("/v1/notes/search")
                    .with(200)
                    .json()
                    .path("items")
                    .valueStream()
                    .map(item ->
                            item.path("id").asString() + " " + item.path("role").asString())
                    .toList();
            cells.equal(relation, "search", List.of(note + " " + relation), seen);
        }
        require(cells, "M29", "searches by those who may read a note");
    }

    private static boolean finds(CoreApi api, Actor actor, UUID note, String words) {
        return api.as(actor)
                .queryParam("q", words)
                .queryParam("limit", 100)
                .get("/v1/notes/search")
                .with(200)
                .text()
                .contains(note.toString());
    }

    private static boolean exports(CoreApi api, Actor actor, UUID note) {
        return api.as(actor)
                .header("Accept", "application/x-ndjson")
                .get("/v1/notes/export")
                .with(200)
                .text()
                .contains(note.toString());
    }

    private static void require(Cells cells, String misconceptions, String what) {
        assertThat(cells.areRight())
                .withFailMessage(lesson("sec-03 · " + misconceptions)
                        .observed("of %d %s these went wrong: %s", cells.asked(), what, cells)
                        .hurts(HURTS)
                        .read(READ))
                .isTrue();
    }
}
