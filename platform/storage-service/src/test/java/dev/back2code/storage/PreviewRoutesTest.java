package dev.back2code.storage;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class PreviewRoutesTest extends RunningService {

    @Test
    void the_first_link_of_a_note_is_previewed() {
        preview(noteWith("see http:// and <https://a.example/x?y=1&z=%20>, not https://b.example"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.link")
                .isEqualTo("https://a.example/x?y=1&z=%20")
                .jsonPath("$.title")
                .isEqualTo("of link=https%3A%2F%2Fa.example%2Fx%3Fy%3D1%26z%3D%2520");
    }

    @Test
    void a_page_without_a_title_has_a_preview_without_one() {
        preview(noteWith("https://a.example/untitled"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .doesNotExist();
    }

    @Test
    void a_note_without_a_link_has_no_preview() {
        expectProblem(preview(noteWith("http://, and nothing else")), 404, "no-preview");
        expectProblem(preview(UUID.randomUUID().toString()), 404, "not-found");
    }

    @Test
    void a_server_that_hangs_is_a_gateway_timeout() {
        expectProblem(preview(noteWith("https://a.example/hang")), 504, "gateway-timeout");
    }

    /** The weakness that the kata rel-00 is about must be there: what the server said is hidden in a wrapper. */
    @Test
    void the_naive_time_limit_makes_a_refusal_a_failure_of_the_service() {
        expectProblem(preview(noteWith("https://a.example/refuse")), 500, "internal-server-error");
    }

    private String noteWith(String body) {
        Map<?, ?> note = post(Map.of("title", "t", "body", body))
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(note.get("id"));
    }

    private RestTestClient.ResponseSpec preview(String note) {
        return caller().get().uri("/notes/{id}/preview", note).exchange();
    }
}
