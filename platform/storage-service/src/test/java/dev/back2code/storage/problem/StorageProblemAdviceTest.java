package dev.back2code.storage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.storage.preview.PreviewFailed;
import dev.back2code.storage.seam.Busy;
import dev.back2code.storage.seam.TimeLimitExceeded;
import dev.back2code.storage.seam.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class StorageProblemAdviceTest {

    private final RestTestClient client = RestTestClient.bindToController(new Failing())
            .configureServer(server ->
                    server.setControllerAdvice(new StorageProblemAdvice(StorageProblemAdviceTest::translated)))
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
        expectProblem("/database-at-commit", 503, "service-unavailable");
        expectProblem("/database-before-rollback", 503, "service-unavailable");
        client.get().uri("/database-at-commit").exchange().expectHeader().valueEquals("Retry-After", "1");
    }

    @Test
    void an_outage_does_not_fill_the_log(CapturedOutput log) {
        expectProblem("/database-at-commit", 503, "service-unavailable");
        assertThat(log.getAll()).contains("was not served: ").doesNotContain("\tat ");
    }

    @Test
    void what_is_known_of_a_request_is_told() {
        assertThat(expectProblem("/no-connection", 503, "service-unavailable")).contains("nothing was done");
        assertThat(expectProblem("/database-at-commit", 503, "service-unavailable"))
                .contains("is not known");
    }

    @Test
    void a_refusal_is_told_as_the_rule_that_it_broke() {
        assertThat(expectProblem("/refused/CONFLICT", 409, "conflict")).contains("\"field\":\"email\"", "a sentence");
        expectProblem("/refused/INVALID", 422, "unprocessable-content");
        expectProblem("/refused/MISSING", 404, "not-found");
    }

    @Test
    void a_refusal_is_found_in_a_batch_and_at_the_commit() {
        expectProblem("/refused-in-batch", 409, "conflict");
        expectProblem("/refused-at-commit", 409, "conflict");
    }

    @Test
    void a_refusal_that_nobody_can_translate_is_a_failure() {
        expectProblem("/refused/unknown", 500, "internal-server-error");
    }

    @Test
    void what_a_translator_throws_is_logged_beside_the_refusal(CapturedOutput log) {
        expectProblem("/refused/broken", 500, "internal-server-error");
        assertThat(log.getAll()).contains("secret refusal broken", "Suppressed: ", "translator is out of order");
    }

    @Test
    void another_failure_of_the_database_is_no_refusal() {
        expectProblem("/no-refusal", 500, "internal-server-error");
    }

    /** The last word of a refusal is the kind of its violation. */
    private static Optional<Violation> translated(SQLException refusal) {
        String word = refusal.getMessage().substring(refusal.getMessage().lastIndexOf(' ') + 1);
        return switch (word) {
            case "unknown" -> Optional.empty();
            case "broken" -> throw new IllegalStateException("translator is out of order");
            default -> Optional.of(new Violation(Violation.Kind.valueOf(word), "email", "a sentence"));
        };
    }

    @Test
    void who_met_too_many_others_is_told_to_come_back() {
        expectProblem("/busy", 503, "busy");
        client.get().uri("/busy").exchange().expectHeader().valueEquals("Retry-After", "1");
    }

    @Test
    void a_failure_of_another_server_is_not_this_services() {
        expectProblem("/preview", 502, "bad-gateway");
        expectProblem("/late", 504, "gateway-timeout");
    }

    private String expectProblem(String path, int status, String slug) {
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
        return body;
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

        @GetMapping("/preview")
        void preview() {
            throw PreviewFailed.because(new IllegalStateException("secret"));
        }

        @GetMapping("/late")
        void late() {
            throw TimeLimitExceeded.of(Duration.ofSeconds(1));
        }

        @GetMapping("/database")
        void database() {
            throw new DataAccessResourceFailureException("secret host");
        }

        @GetMapping("/no-connection")
        void noConnection() {
            throw new CannotCreateTransactionException("secret");
        }

        @GetMapping("/database-at-commit")
        void lost() {
            throw new TransactionSystemException(
                    "secret", new IllegalStateException(new SQLException("secret", "57P01")));
        }

        @GetMapping("/database-before-rollback")
        void rollback() {
            throw new TransactionSystemException("secret", new SQLException("Connection is closed"));
        }

        @GetMapping("/refused/{kind}")
        void refused(@PathVariable String kind) {
            throw new DataIntegrityViolationException("secret", refusal(kind));
        }

        @GetMapping("/refused-in-batch")
        void batch() {
            SQLException batch = new BatchUpdateException("secret batch", "23505", new int[0], refusal("CONFLICT"));
            throw new DataIntegrityViolationException("secret", batch);
        }

        @GetMapping("/refused-at-commit")
        void commit() {
            throw new TransactionSystemException("secret", new IllegalStateException(refusal("CONFLICT")));
        }

        @GetMapping("/no-refusal")
        void noRefusal() {
            throw new InvalidDataAccessResourceUsageException("secret", new SQLException("secret CONFLICT", "42P01"));
        }

        private static SQLException refusal(String kind) {
            return new SQLException("secret refusal " + kind, "23505");
        }
    }
}
