package dev.back2code.storage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.storage.seam.Busy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private final RestTestClient client = RestTestClient.bindToController(new Failing())
            .configureServer(server -> server.setControllerAdvice(new ProblemAdvice()))
            .build();

    @Test
    void an_unforeseen_failure_is_logged_once_and_not_shown(CapturedOutput log) {
        expectProblem("/bug", 500, "internal-server-error");
        assertThat(log.getAll().split("secret of the house", -1)).hasSize(2);
    }

    @Test
    void an_error_of_the_virtual_machine_is_a_problem_too() {
        expectProblem("/error-in-code", 500, "internal-server-error");
    }

    @Test
    void a_database_that_is_away_is_no_bug() {
        expectProblem("/database", 503, "service-unavailable");
    }

    @Test
    void who_met_too_many_others_is_told_to_come_back() {
        expectProblem("/busy", 503, "busy");
        client.get().uri("/busy").exchange().expectHeader().valueEquals("Retry-After", "1");
    }

    private void expectProblem(String path, int status, String slug) {
        String body = client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).contains("urn:back2code:problem:" + slug).doesNotContain("secret", "Exception", "at dev.");
    }

    @RestController
    static class Failing {

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/error-in-code")
        void error() {
            throw new StackOverflowError("secret");
        }

        @GetMapping("/busy")
        void busy() {
            throw Busy.after(5, new IllegalStateException("secret"));
        }

        @GetMapping("/database")
        void database() {
            throw new DataAccessResourceFailureException("secret host");
        }
    }
}
