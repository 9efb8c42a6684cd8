package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class RegistrationTest extends RunningService {

    @Test
    void the_first_of_a_tenant_is_its_admin() {
        Person ada = admin();
        Person eve = admin();

        assertThat(ada.tenant()).isNotEqualTo(eve.tenant());
        assertThat(role(ada)).isEqualTo("admin");
        assertThat(role(eve)).isEqualTo("admin");
    }

    @Test
    void a_login_is_taken_in_whatever_case_or_width_it_is_written() {
        String login = newLogin();
        register(login, PASSWORD).expectStatus().isCreated();

        expectProblem(register(login, PASSWORD), 409, "login-taken");
        expectProblem(register(login.toUpperCase(), PASSWORD), 409, "login-taken");
        expectProblem(register(login.replace("user", "ｕｓｅｒ"), PASSWORD), 409, "login-taken");
    }

    @Test
    void of_two_registrations_of_one_login_at_the_same_time_one_succeeds() {
        String login = newLogin();

        assertThat(AtOnce.call(
                        2,
                        () -> register(login, PASSWORD)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value()))
                .containsExactlyInAnyOrder(201, 409);
        assertThat(db.sql("select count(*) from accounts where login = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_registration_that_fails_leaves_no_tenant_behind() {
        String login = newLogin();
        register(login, PASSWORD);
        int before = tenants();
        expectProblem(register(login, PASSWORD), 409, "login-taken");

        assertThat(tenants()).isEqualTo(before);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        expectProblem(register(Map.of("login", "a b", "password", "short", "name", " ")), 400, "invalid-fields")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("login", "password", "name"));
        expectProblem(register(Map.of()), 400, "invalid-fields")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("login", "password", "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "with space", "tab\tbed", "nul\0nul", "a/b/c", "<script>", "zero\u200bwidth"})
    void a_login_that_cannot_be(String login) {
        expectProblem(register(login, PASSWORD), 400, "invalid-fields")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("login"));
    }

    @Test
    void a_login_has_3_to_64_code_points() {
        String unique = newLogin();
        register("𝟘".repeat(64 - unique.length()) + unique, PASSWORD)
                .expectStatus()
                .isCreated();
        expectProblem(register("x".repeat(65 - unique.length()) + unique, PASSWORD), 400, "invalid-fields");
    }

    static Stream<Arguments> goodPasswords() {
        return Stream.of(
                Arguments.of("15 characters", "fifteen letters"),
                Arguments.of("128 characters", "x1".repeat(64)),
                Arguments.of("15 code points beyond the basic plane", "🦊".repeat(15)),
                Arguments.of("15 when normalised: ligatures become three letters", "ﬃ".repeat(5)),
                Arguments.of("no digit, no capital, all spaces but one", " ".repeat(14) + "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPasswords")
    void a_long_password_is_good(String what, String password) {
        String login = newLogin();
        register(login, password).expectStatus().isCreated();

        assertThat(Browser.location(cli().browser.signIn(login, password))).endsWith("/");
    }

    static Stream<Arguments> badPasswords() {
        return Stream.of(
                Arguments.of("14 characters", "fourteen chars"),
                Arguments.of("129 characters", "x".repeat(129)),
                Arguments.of("14 code points in 28 units", "🦊".repeat(14)),
                Arguments.of("129 when normalised", "ﬃ".repeat(43)),
                Arguments.of("well known", "passwordpassword"),
                Arguments.of("well known, in capitals and wide letters", "ＰＡＳＳＷＯＲＤＰＡＳＳＷＯＲＤ"),
                Arguments.of("more than 1 KiB", "🦊".repeat(257)),
                Arguments.of("half a surrogate pair", "\ud83e" + PASSWORD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPasswords")
    void a_password_that_cannot_be(String what, String password) {
        expectProblem(register(newLogin(), password), 400, "invalid-fields")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("password"));
    }

    @Test
    void the_login_is_no_password() {
        String login = newLogin();
        expectProblem(register(login, login.toUpperCase()), 400, "invalid-fields")
                .jsonPath("$.errors[0].message")
                .isEqualTo("must not be the login");
    }

    @Test
    void a_password_is_the_same_from_every_keyboard() {
        String login = newLogin();
        register(login, "Ａngström is enough").expectStatus().isCreated();

        assertThat(Browser.location(cli().browser.signIn(login, "Angstro\u0308m is enough")))
                .endsWith("/");
    }

    @Test
    void a_password_is_kept_by_argon2id_with_19_MiB_and_two_passes() {
        Person ada = admin();
        String hash = db.sql("select password_hash from accounts where id = ?")
                .param(ada.id())
                .query(String.class)
                .single();

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_body_that_is_too_long_or_no_json_is_refused() {
        expectProblem(register(newLogin(), "x".repeat(20_000)), 413, "content-too-large");
        expectProblem(
                stranger()
                        .post()
                        .uri("/accounts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{")
                        .exchange(),
                400,
                "malformed-body");
        expectProblem(
                stranger()
                        .post()
                        .uri("/accounts")
                        .contentType(MediaType.APPLICATION_YAML)
                        .body("login: yaml")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void one_network_cannot_make_accounts_without_end() {
        clock.stop();
        for (int account = 1; account <= 20; account++) {
            expectProblem(register("a", PASSWORD), 400, "invalid-fields");
        }
        String login = newLogin();
        register(login, PASSWORD).expectStatus().isCreated();
        for (int account = 2; account <= 20; account++) {
            expectProblem(register(login, PASSWORD), 409, "login-taken");
        }
        expectProblem(register(newLogin(), PASSWORD), 429, "too-many-requests");
        register(newLogin(), PASSWORD).expectHeader().valueEquals("Retry-After", "30");

        clock.move(Duration.ofSeconds(31));
        register(newLogin(), PASSWORD).expectStatus().isCreated();
    }

    private String role(Person person) {
        return db.sql("select role from accounts where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private int tenants() {
        return db.sql("select count(*) from tenants").query(Integer.class).single();
    }
}
