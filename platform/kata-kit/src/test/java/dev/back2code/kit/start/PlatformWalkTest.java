package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.Call;
import dev.back2code.kit.PlatformService;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's walk through all services as they are started by {@code ./kata start --with solutions}. */
@ExtendWith(StartedPlatform.class)
class PlatformWalkTest {

    private final RunningPlatform platform;
    private final People people;

    PlatformWalkTest(RunningPlatform platform) {
        this.platform = platform;
        this.people = new People(platform.uri(PlatformService.AUTH));
    }

    @Test
    void from_the_registration_to_a_note_that_no_stranger_sees() throws Exception {
        people.register("grace");
        people.register("bob");
        String grace = people.token("grace", "notes:read notes:write audit:read");

        Answer created = call(PlatformService.CORE, grace)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("title", "first", "body", "hello"))
                .post("/v1/notes");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String note = created.header("Location");

        assertThat(call(PlatformService.CORE, grace)
                        .get(note)
                        .json()
                        .path("title")
                        .stringValue())
                .isEqualTo("first");
        assertThat(title(call(PlatformService.CORE, grace)
                        .body(Map.of("query", "{ notes(first: 5) { edges { node { title } } } }"))
                        .post("/graphql")))
                .isEqualTo("first");
        assertThat(call(PlatformService.CORE, people.token("bob", "notes:read"))
                        .get(note)
                        .status())
                .isEqualTo(404);
        assertThat(new Call(platform.uri(PlatformService.CORE)).get(note).status())
                .isEqualTo(401);

        Answer audit = call(PlatformService.AUTH, grace).queryParam("limit", 50).get("/audit");
        assertThat(audit.status()).as(audit.text()).isEqualTo(200);
        assertThat(audit.text()).containsIgnoringCase("login").doesNotContain(People.PASSWORD);
    }

    @Test
    void the_session_that_the_welcome_shows_works_when_pasted() throws Exception {
        String session = String.join("\n", Welcome.lines(platform));
        String pasted = session.substring(session.indexOf("auth="), session.indexOf("\n\nCtrl-C"));

        Process bash = new ProcessBuilder("bash", "-e", "-c", pasted)
                .redirectErrorStream(true)
                .start();
        String shown = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(shown).isZero();
        assertThat(shown.lines().toList()).as(shown).hasSize(4);
        assertThat(shown.lines().toList().get(1)).contains("\"title\":\"first\"");
        assertThat(shown.lines().toList().get(2)).contains("\"items\":[{", "\"title\":\"first\"");
        assertThat(shown.lines().toList().get(3)).contains("\"edges\":[{\"node\":{", "\"title\":\"first\"");
    }

    private static String title(Answer graphql) {
        assertThat(graphql.status()).as(graphql.text()).isEqualTo(200);
        return graphql.json()
                .path("data")
                .path("notes")
                .path("edges")
                .path(0)
                .path("node")
                .path("title")
                .asString(graphql.text());
    }

    private Call call(PlatformService service, String token) {
        return new Call(platform.uri(service)).header("Authorization", "Bearer " + token);
    }
}
