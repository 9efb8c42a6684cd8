package dev.back2code.auth.problem;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class AuthProblemAdviceTest {

    private final RestTestClient client = RestTestClient.bindToController(new Failing())
            .configureServer(server -> server.setControllerAdvice(new AuthProblemAdvice()))
            .build();

    @Test
    void who_may_come_back_is_told_when() {
        expectLater("no-transaction");
        expectLater("connection-lost");
    }

    private void expectLater(String failure) {
        client.get()
                .uri("/" + failure)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:back2code:problem:service-unavailable");
    }

    @RestController
    static class Failing {

        @GetMapping("/{failure}")
        void fail(@PathVariable String failure) {
            if (failure.equals("no-transaction")) {
                throw new CannotCreateTransactionException("no connection");
            }
            throw new DataAccessResourceFailureException("connection lost");
        }
    }
}
