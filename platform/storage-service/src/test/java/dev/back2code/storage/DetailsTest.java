package dev.back2code.storage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What other services ask about many notes and members at once. */
class DetailsTest extends RunningService {

    @Autowired
    JdbcClient jdbc;

    private final UUID guest = UUID.randomUUID();
    private String shared = "";
    private String plain = "";
    private String foreign = "";

    @BeforeEach
    void two_notes_of_the_user_and_one_of_the_guest() {
        jdbc.sql("insert into members values (?, ?, 'Olga'), (?, ?, 'Guest')")
                .params(tenant, user, tenant, guest)
                .update();
        shared = String.valueOf(post(Map.of("title", "t", "tags", List.of("y", "x")))
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id"));
        plain = created("plain");
        foreign = note(guest);
        share(shared, guest, "viewer");
        share(foreign, user, "editor");
    }

    @Test
    void tags_are_told_of_notes_that_the_caller_may_read() {
        String hidden = note(UUID.randomUUID());

        items(caller(), "/notes/tags", shared, plain, foreign, hidden, UUID.randomUUID(), shared)
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[?(@.note == '%s')].tags[*]".formatted(shared))
                .isEqualTo(List.of("x", "y"))
                .jsonPath("$.items[?(@.note == '%s')].tags.length()".formatted(plain))
                .isEqualTo(0)
                .jsonPath("$.items[?(@.note == '%s')].tags.length()".formatted(foreign))
                .isEqualTo(0);
    }

    @Test
    void shares_are_told_of_the_caller_s_own_notes() {
        items(caller(), "/notes/shares", plain, shared, foreign)
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[?(@.note == '%s')].shares[*].user".formatted(shared))
                .isEqualTo(guest.toString())
                .jsonPath("$.items[?(@.note == '%s')].shares[*].role".formatted(shared))
                .isEqualTo("viewer")
                .jsonPath("$.items[?(@.note == '%s')].shares.length()".formatted(plain))
                .isEqualTo(0);
    }

    @Test
    void names_are_told_of_members_of_the_tenant() {
        UUID elsewhere = UUID.randomUUID();
        jdbc.sql("insert into members values (?, ?, 'Another')")
                .params(UUID.randomUUID(), elsewhere)
                .update();

        items(caller(), "/members", guest, elsewhere, UUID.randomUUID())
                .jsonPath("$.items[*].name")
                .isEqualTo("Guest");
    }

    @Test
    void nothing_is_told_in_another_tenant() {
        RestTestClient elsewhere = callerWith(ISSUER.token(user, UUID.randomUUID(), "notes:read"));

        for (String route : List.of("/notes/tags", "/notes/shares")) {
            items(elsewhere, route, shared, plain, foreign)
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
        items(elsewhere, "/members", user, guest).jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void a_request_is_about_one_to_a_hundred_ids() {
        for (String route : List.of("/notes/tags", "/notes/shares", "/members")) {
            expectProblem(ask(caller(), route, ""), 400, "invalid-limit");
            expectProblem(ask(caller(), route, ids(101)), 400, "invalid-limit");
            ask(caller(), route, ids(100)).expectStatus().isOk();
            ask(caller(), route, "7").expectStatus().isBadRequest();
            ask(callerWith(ISSUER.token(user, tenant, "notes:write")), route, ids(1))
                    .expectStatus()
                    .isForbidden();
        }
    }

    private static String ids(int count) {
        return Collections.nCopies(count, UUID.randomUUID()).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(","));
    }

    private String note(UUID owner) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into notes (id, tenant_id, owner_id, title, body, created_at, updated_at) "
                        + "values (?, ?, ?, 't', '', now(), now())")
                .params(id, tenant, owner)
                .update();
        return id.toString();
    }

    private void share(String note, UUID with, String role) {
        jdbc.sql("insert into note_shares values (?::uuid, ?, ?, ?, now())")
                .params(note, tenant, with, role)
                .update();
    }

    private static RestTestClient.BodyContentSpec items(RestTestClient client, String route, Object... ids) {
        String all = Stream.of(ids).map(Object::toString).collect(Collectors.joining(","));
        return ask(client, route, all).expectStatus().isOk().expectBody();
    }

    private static RestTestClient.ResponseSpec ask(RestTestClient client, String route, String ids) {
        return client.get().uri(route + "?ids={ids}", ids).exchange();
    }
}
