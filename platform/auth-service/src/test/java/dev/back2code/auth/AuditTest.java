package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;

class AuditTest extends RunningService {

    @Test
    void each_event_has_an_entry_and_the_newest_comes_first() {
        Person ada = admin();
        cli().browser.signIn(ada.login(), "not the password");
        Map<String, Object> tokens = cli().tokens(ada.login(), PASSWORD, "openid audit:read members:invite");
        Map<String, Object> refreshed = Cli.json(cli().refresh((String) tokens.get("refresh_token")), 200);
        Person bob = member(invitation((String) refreshed.get("access_token")));
        cli().revoke((String) refreshed.get("refresh_token"));

        List<Map<String, Object>> entries = entries((String) refreshed.get("access_token"), 50);

        assertThat(entries)
                .extracting(entry -> entry.get("event") + " " + entry.get("outcome"))
                .containsExactly(
                        "token-revoked ok",
                        "invitation-used ok",
                        "registered ok",
                        "invitation-made ok",
                        "token-refreshed ok",
                        "token-issued ok",
                        "login ok",
                        "login failed",
                        "registered ok");
        assertThat(entries).extracting(entry -> entry.get("address")).containsOnly("127.0.0.1");
        assertThat(entries.getFirst()).containsEntry("actor", ada.id().toString());
        assertThat(entries.get(1)).containsEntry("actor", bob.id().toString());
        assertThat(entries.get(5))
                .extracting("detail")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("client", "back2code-cli")
                .containsOnlyKeys("client", "scope", "authorization");
    }

    @Test
    void a_key_that_was_made_is_recorded_for_the_operator() {
        assertThat(count("event = 'key-made' and outcome = 'ok' and tenant_id is null"))
                .isEqualTo(1);
    }

    @Test
    void a_flood_of_throttled_logins_is_one_entry_a_minute() {
        clock.stop();
        Person ada = admin();
        for (int attempt = 1; attempt <= 8; attempt++) {
            cli().browser.signIn(ada.login(), "guess " + attempt);
        }
        String mine = "event = 'login' and outcome = 'throttled' and actor = '%s' and tenant_id = '%s'"
                .formatted(ada.id(), ada.tenant());
        assertThat(count(mine)).as("entries for three refusals").isEqualTo(1);

        clock.move(Duration.ofMinutes(1));
        for (int attempt = 1; attempt <= 4; attempt++) {
            cli().browser.signIn(ada.login(), "guess " + attempt);
        }
        assertThat(count(mine)).as("entries a minute later").isEqualTo(2);
    }

    @Test
    void what_a_stranger_typed_as_login_is_kept_nowhere() {
        String typed = "my-password-by-mistake";
        clock.stop();
        for (int attempt = 1; attempt <= 7; attempt++) {
            cli().browser.signIn(typed, "whatever it was");
        }

        assertThat(count("detail::text like '%" + typed + "%'")).isZero();
        assertThat(db.sql("select key from attempts").query(String.class).list())
                .isNotEmpty()
                .noneMatch(key -> key.contains(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set outcome = 'ok'",
                "delete from audit",
                "truncate audit",
                "truncate audit cascade"
            })
    void the_database_changes_no_entry_for_anybody(String statement) {
        admin();
        int before = count("true");

        assertThatThrownBy(() -> db.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("audit is append-only");
        assertThat(count("true")).isEqualTo(before);
    }

    @Test
    void an_admin_sees_the_own_tenant_only() {
        Person ada = admin();
        admin();
        Person bob = member(invitation(token(ada, "members:invite")));

        assertThat(entries(token(ada, "audit:read"), 200))
                .extracting(entry -> entry.get("actor"))
                .containsOnly(ada.id().toString(), bob.id().toString());
    }

    @Test
    void pages_follow_each_other_without_gap() {
        String token = token(admin(), "audit:read members:invite");
        invitation(token);
        invitation(token);
        List<Object> whole = ids(entries(token, 50));
        List<Object> pieced = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> page = page(token, "limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            pieced.addAll(ids(items(page)));
            cursor = (String) page.get("next");
        } while (cursor != null);

        assertThat(whole).hasSize(5);
        assertThat(pieced).isEqualTo(whole);
    }

    @Test
    void role_and_scope_are_both_needed() {
        Person ada = admin();
        Person bob = member(invitation(token(ada, "members:invite")));

        expectProblem(audit(token(ada, "notes:read"), ""), 403, "forbidden");
        expectProblem(audit(token(bob, "audit:read"), ""), 403, "forbidden");
        expectProblem(stranger().get().uri("/audit").exchange(), 401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, invalid-limit", "limit=201, invalid-limit", "cursor=x, invalid-cursor"})
    void a_page_that_cannot_be(String query, String slug) {
        expectProblem(audit(token(admin(), "audit:read"), query), 400, slug);
    }

    private RestTestClient.ResponseSpec audit(String token, String query) {
        return callerWith(token).get().uri("/audit?" + query).exchange();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> page(String token, String query) {
        return audit(token, query)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private List<Map<String, Object>> entries(String token, int limit) {
        return items(page(token, "limit=" + limit));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static List<Object> ids(List<Map<String, Object>> items) {
        return items.stream().map(entry -> entry.get("id")).toList();
    }

    private int count(String condition) {
        return db.sql("select count(*) from audit where " + condition)
                .query(Integer.class)
                .single();
    }
}
