package dev.back2code.testing;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls a service that runs, by HTTP. */
public abstract class ServiceTest {

    @LocalServerPort
    protected int port;

    protected final String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A caller without a token. */
    public final RestTestClient stranger() {
        return RestTestClient.bindToServer().baseUrl(url("")).build();
    }

    protected final RestTestClient callerWith(String token) {
        return stranger()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    protected static RestTestClient.BodyContentSpec expectProblem(
            RestTestClient.ResponseSpec answer, int status, String slug) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:back2code:problem:" + slug)
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
