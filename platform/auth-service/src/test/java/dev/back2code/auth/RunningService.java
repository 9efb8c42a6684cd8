package dev.back2code.auth;

import dev.back2code.testing.ServiceTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** One context and one PostgreSQL for all test classes; logins of its own keep each test apart. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
abstract class RunningService extends ServiceTest {

    static final String ISSUER = "http://127.0.0.1:9000";
    static final String PASSWORD = "nobody guesses this";
    static final EmbeddedPostgres POSTGRES = start();
    static final Path KEYS = temporaryFolder().resolve("keys");

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("back2code.auth.keys", KEYS::toString);
    }

    /** All tests share one address. */
    @AfterEach
    void forget_attempts() {
        clock.reset();
        db.sql("delete from attempts").update();
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("auth-service");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException noDatabase) {
            throw new UncheckedIOException(noDatabase);
        }
    }

    Cli cli() {
        return new Cli(url(""));
    }

    /** A login that no other test has. */
    static String newLogin() {
        return "user-" + UUID.randomUUID().toString().substring(0, 13);
    }

    RestTestClient.ResponseSpec register(String login, String password) {
        return register(Map.of("login", login, "password", password, "name", "Ada"));
    }

    RestTestClient.ResponseSpec register(Map<String, ?> registration) {
        return stranger()
                .post()
                .uri("/accounts")
                .contentType(MediaType.APPLICATION_JSON)
                .body(registration)
                .exchange();
    }

    /** A person with a tenant of their own. */
    Person admin() {
        return person(Map.of());
    }

    Person member(String invitation) {
        return person(Map.of("invitation", invitation));
    }

    private Person person(Map<String, String> more) {
        String login = newLogin();
        Map<String, String> registration = new HashMap<>(more);
        registration.putAll(Map.of("login", login, "password", PASSWORD, "name", "Ada"));
        Map<?, ?> account = register(registration)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return new Person(
                login, UUID.fromString((String) account.get("id")), UUID.fromString((String) account.get("tenant")));
    }

    String invitation(String token) {
        Map<?, ?> invitation = callerWith(token)
                .post()
                .uri("/invitations")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(invitation.get("code"));
    }

    /** A bearer token with these scopes. */
    String token(Person person, String scope) {
        return (String) cli().tokens(person.login(), PASSWORD, scope).get("access_token");
    }

    record Person(String login, UUID id, UUID tenant) {}
}
