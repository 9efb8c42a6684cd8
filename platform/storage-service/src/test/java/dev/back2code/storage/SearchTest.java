package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class SearchTest extends RunningService {

    @Autowired
    JdbcClient jdbc;

    @Test
    void words_are_found_in_title_and_body_in_any_case() {
        post(Map.of("title", "Shopping", "body", "milk"));
        post(Map.of("title", "other", "body", "SHOP around"));
        post(Map.of("title", "third"));

        assertThat(titles("q", "shop")).containsExactly("other", "Shopping");
        assertThat(titles("q", "nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "a_c", "back\\slash", "it's"})
    void nothing_is_a_wildcard(String title) {
        post(Map.of("title", title));
        post(Map.of("title", "50 abc backslash its"));

        assertThat(titles("q", title)).containsExactly(title);
    }

    @Test
    void a_tag_is_found_as_a_whole() {
        post(Map.of("title", "one", "tags", List.of("b", "a")));
        post(Map.of("title", "two", "tags", List.of("ab")));

        search("tag", "a")
                .expectBody()
                .jsonPath("$.items[*].title")
                .isEqualTo(List.of("one"))
                .jsonPath("$.items[0].tags")
                .isEqualTo(List.of("a", "b"))
                .jsonPath("$.items[0].role")
                .isEqualTo("owner");
    }

    @Test
    void what_is_shared_is_found_with_its_owner_and_what_is_not_is_not() {
        UUID ann = UUID.randomUUID();
        RestTestClient owner = callerWith(ISSUER.token(claims -> claims.subject(ann.toString())
                .claim("tenant", tenant.toString())
                .claim("name", "Ann")));
        String shared = create(owner, "shared");
        create(owner, "private");
        titles("q", "x");
        member(user);
        jdbc.sql("insert into note_shares values (?::uuid, ?, ?, 'viewer', now())")
                .params(shared, tenant, user)
                .update();
        post(Map.of("title", "mine"));

        search("limit", "10")
                .expectBody()
                .jsonPath("$.items[*].title")
                .isEqualTo(List.of("mine", "shared"))
                .jsonPath("$.items[1].role")
                .isEqualTo("viewer")
                .jsonPath("$.items[1].owner.name")
                .isEqualTo("Ann")
                .jsonPath("$.items[1].owner.id")
                .isEqualTo(ann.toString())
                .jsonPath("$.next")
                .doesNotExist();
        jdbc.sql("update notes set archived_at = now() where id = ?::uuid")
                .param(shared)
                .update();
        assertThat(titles("limit", "10")).containsExactly("mine");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        UUID other = UUID.randomUUID();
        member(user);
        IntStream.range(0, 9).forEach(n -> {
            String id = create(n % 2 == 0 ? caller() : callerWith(ISSUER.token(other, tenant, "notes:write")), "n" + n);
            if (n % 2 == 1) {
                jdbc.sql("insert into note_shares values (?::uuid, ?, ?, 'editor', now())")
                        .params(id, tenant, user)
                        .update();
            }
        });
        jdbc.sql("update notes set created_at = timestamptz '2026-01-01 00:00:00Z' where tenant_id = ?")
                .param(tenant)
                .update();

        List<Object> found = new ArrayList<>();
        String cursor = null;
        do {
            Map<?, ?> page = cursor == null ? page("q", "n") : page("q", "n", "cursor", cursor);
            ((List<?>) page.get("items")).forEach(item -> found.add(((Map<?, ?>) item).get("title")));
            cursor = (String) page.get("next");
        } while (cursor != null);

        assertThat(found).hasSize(9).doesNotHaveDuplicates();
    }

    private Map<?, ?> page(String... parameters) {
        return caller().get()
                .uri(uri -> {
                    uri.path("/notes/search").queryParam("limit", 2);
                    for (int i = 0; i < parameters.length; i += 2) {
                        uri.queryParam(parameters[i], parameters[i + 1]);
                    }
                    return uri.build();
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "MA", "MTIzLzEyMw"})
    void a_cursor_of_elsewhere_is_refused(String cursor) {
        expectProblem(search("cursor", cursor), 400, "invalid-cursor");
    }

    @Test
    void a_search_has_limits() {
        expectProblem(search("limit", "0"), 400, "invalid-limit");
        expectProblem(search("limit", "101"), 400, "invalid-limit");
        expectProblem(search("q", "x".repeat(201)), 400, "invalid-search");
        expectProblem(search("q", "a\0b"), 400, "invalid-search");
        expectProblem(search("tag", "a\0b"), 400, "invalid-search");
    }

    private void member(UUID id) {
        jdbc.sql("insert into members values (?, ?, 'me') on conflict do nothing")
                .params(tenant, id)
                .update();
    }

    private List<Object> titles(String parameter, String value) {
        Map<?, ?> page = search(parameter, value)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) page.get("items"))
                .stream().<Object>map(item -> ((Map<?, ?>) item).get("title")).toList();
    }

    private RestTestClient.ResponseSpec search(String parameter, String value) {
        return caller().get()
                .uri(uri -> uri.path("/notes/search")
                        .queryParam(parameter, "{value}")
                        .build(value))
                .exchange();
    }

    private static String create(RestTestClient caller, String title) {
        Map<?, ?> note = caller.post()
                .uri("/notes")
                .body(Map.of("title", title))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(note.get("id"));
    }
}
