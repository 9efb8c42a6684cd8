package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LoginTest extends RunningService {

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        Person ada = admin();
        HttpResponse<String> wrong = cli().browser.signIn(ada.login(), "not the password");
        HttpResponse<String> unknown = cli().browser.signIn(newLogin(), "not the password");
        HttpResponse<String> nobodys = cli().browser.signIn("<no login>", "not the password");
        HttpResponse<String> endless = cli().browser.signIn(ada.login(), "x".repeat(1025));

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("Login and password do not match.");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(withoutCsrf(unknown)).isEqualTo(withoutCsrf(wrong));
        assertThat(withoutCsrf(nobodys)).isEqualTo(withoutCsrf(wrong));
        assertThat(withoutCsrf(endless)).isEqualTo(withoutCsrf(wrong));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void whoever_guesses_at_one_account_is_slowed_down_and_nobody_is_locked_out() {
        clock.stop();
        Person ada = admin();
        Browser guesser = cli().browser;
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(guesser.signIn(ada.login(), "guess " + attempt).statusCode())
                    .isEqualTo(403);
        }
        HttpResponse<String> sixth = guesser.signIn(ada.login(), PASSWORD);
        clock.move(Duration.ofSeconds(29));
        HttpResponse<String> tooEarly = guesser.signIn(ada.login(), PASSWORD);
        clock.move(Duration.ofSeconds(2));
        HttpResponse<String> recovered = guesser.signIn(ada.login(), PASSWORD);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.headers().firstValue("Retry-After").orElseThrow()))
                .isEqualTo(30);
        assertThat(sixth.body()).contains("Try again in");
        assertThat(tooEarly.statusCode()).isEqualTo(429);
        assertThat(Browser.location(recovered)).endsWith("/");
    }

    @Test
    void throttling_tells_nothing_about_who_exists() {
        clock.stop();
        String nobody = newLogin();
        for (int attempt = 1; attempt <= 5; attempt++) {
            cli().browser.signIn(nobody, "guess " + attempt);
        }
        assertThat(cli().browser.signIn(nobody, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(cli().browser.signIn(nobody.toUpperCase(), PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(cli().browser.signIn(admin().login(), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_success_gives_the_attempts_back() {
        clock.stop();
        Person ada = admin();
        for (int attempt = 1; attempt <= 4; attempt++) {
            cli().browser.signIn(ada.login(), "guess " + attempt);
        }
        assertThat(cli().browser.signIn(ada.login(), PASSWORD).statusCode()).isEqualTo(302);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(cli().browser.signIn(ada.login(), "guess").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_hash_by_bcrypt_is_replaced_at_the_next_login() {
        Person ada = admin();
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        db.sql("update accounts set password_hash = ? where id = ?")
                .params(old, ada.id())
                .update();

        assertThat(cli().browser.signIn(ada.login(), "not the password").statusCode())
                .isEqualTo(403);
        assertThat(hash(ada)).isEqualTo(old);
        assertThat(cli().browser.signIn(ada.login(), PASSWORD).statusCode()).isEqualTo(302);
        assertThat(hash(ada)).startsWith("{argon2}$argon2id$");
        assertThat(cli().browser.signIn(ada.login(), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_from_elsewhere_signs_nobody_in() {
        Person ada = admin();
        Browser victim = cli().browser;
        victim.get("/login");
        HttpResponse<String> forged = victim.post("/login", Map.of("username", ada.login(), "password", PASSWORD));

        assertThat(Browser.location(forged)).endsWith("/login?again");
        assertThat(victim.get("/login?again").body()).contains("open for too long");
        assertThat(Browser.location(victim.get("/"))).endsWith("/login");
    }

    @Test
    void a_session_gets_a_new_name_at_the_login() {
        Browser browser = cli().browser;
        browser.signIn(admin().login(), PASSWORD);
        String before = browser.session().orElseThrow();
        browser.signIn(admin().login(), PASSWORD);

        assertThat(browser.session()).isPresent().isNotEqualTo(Optional.of(before));
    }

    @Test
    void a_stranger_gets_no_session() {
        Cli cli = cli();
        cli.authorize(Cli.authorization("notes:read"));
        cli.browser.signIn(newLogin(), "not the password of anybody");

        assertThat(cli.browser.session()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/",
                "//evil.test/",
                "http://127.0.0.1//evil.test",
                "http://127.0.0.1/audit",
                "::"
            })
    void where_to_go_on_after_the_login_is_not_for_others_to_say(String planted) {
        Browser browser = cli().browser;
        browser.plant("REDIRECT_URI", Base64.getEncoder().encodeToString(planted.getBytes(StandardCharsets.UTF_8)));

        assertThat(Browser.location(browser.signIn(admin().login(), PASSWORD))).isIn("/", url("/"));
    }

    @Test
    void signing_out_ends_the_session() {
        Cli cli = cli();
        cli.browser.signIn(admin().login(), PASSWORD);
        HttpResponse<String> home = cli.browser.get("/");
        HttpResponse<String> out = cli.browser.post("/logout", Map.of("_csrf", Browser.csrf(home)));

        assertThat(home.body()).contains("As Ada.");
        assertThat(Browser.location(out)).endsWith("/login?signed-out");
        assertThat(cli.browser.get("/login?signed-out").body()).contains("You are signed out.");
        assertThat(Browser.location(cli.authorize(Cli.authorization("notes:read"))))
                .endsWith("/login");
    }

    @Test
    void a_name_is_text_and_nothing_else() {
        String login = newLogin();
        register(Map.of("login", login, "password", PASSWORD, "name", "<b>Eve</b>"));
        Browser browser = cli().browser;
        browser.signIn(login, PASSWORD);

        assertThat(browser.get("/").body()).contains("&lt;b&gt;Eve").doesNotContain("<b>");
    }

    @Test
    void the_login_page_cannot_be_framed_cached_or_scripted() {
        HttpResponse<String> page = cli().browser.get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self' http://127.0.0.1:*")
                .contains("base-uri 'none'")
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(LoginTest::expectOutOfReach);
        assertThat(page.body()).doesNotContain("<script").doesNotContain("style=");
        assertThat(cli().browser.get("/pages.css").statusCode()).isEqualTo(200);
        assertThat(cli().browser.get("/favicon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_is_out_of_reach_of_scripts_and_other_sites() {
        HttpResponse<String> signedIn = cli().browser.signIn(admin().login(), PASSWORD);

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("back2code-auth="))
                .singleElement()
                .satisfies(LoginTest::expectOutOfReach);
    }

    private static void expectOutOfReach(String cookie) {
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    private String hash(Person person) {
        return db.sql("select password_hash from accounts where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private static String withoutCsrf(HttpResponse<String> page) {
        return page.body().replaceFirst("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
