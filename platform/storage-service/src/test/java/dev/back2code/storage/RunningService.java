package dev.back2code.storage;

import dev.back2code.testing.ServiceTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** One context, one PostgreSQL, one issuer and one preview server for all test classes; a user of its own keeps each test apart. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "back2code.seams.idempotent-executor=dev.back2code.storage.RememberedWork")
abstract class RunningService extends ServiceTest {

    static final Issuer ISSUER = new Issuer();
    private static final Previews PREVIEWS = new Previews();
    private static final EmbeddedPostgres POSTGRES = start();

    final UUID user = UUID.randomUUID();
    final UUID tenant = UUID.randomUUID();

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        String jwt = "spring.security.oauth2.resourceserver.jwt.";
        properties.add(jwt + "issuer-uri", () -> Issuer.NAME);
        properties.add(jwt + "jwk-set-uri", ISSUER::jwkSetUri);
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("back2code.preview.url", PREVIEWS::url);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException noDatabase) {
            throw new UncheckedIOException(noDatabase);
        }
    }

    /** A caller with both scopes. */
    RestTestClient caller() {
        return callerWith(ISSUER.token(user, tenant, "notes:read notes:write"));
    }

    RestTestClient.ResponseSpec post(Object note) {
        return caller().post()
                .uri("/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .body(note)
                .exchange();
    }

    String created(String title) {
        Map<?, ?> note = post(Map.of("title", title))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(note.get("id"));
    }
}
