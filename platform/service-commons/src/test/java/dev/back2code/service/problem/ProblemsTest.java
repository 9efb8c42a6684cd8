package dev.back2code.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.threads.virtual.enabled=true")
class ProblemsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void an_unforeseen_failure_is_a_problem_that_shows_the_request_and_no_reason() throws Exception {
        HttpResponse<String> answer = get("/bug");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("urn:back2code:problem:internal-server-error", "\"requestId\":\"r-1\"")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void what_no_controller_answers_is_a_problem() throws Exception {
        assertThat(get("/nowhere").body())
                .contains("urn:back2code:problem:not-found")
                .doesNotContain("requestId");
        assertThat(get("/error").body()).contains("urn:back2code:problem:not-found");
        assertThat(byHand("/{x}", ""))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "urn:back2code:problem:bad-request");
    }

    @Test
    void without_the_issuers_keys_a_token_is_neither_right_nor_wrong() throws Exception {
        HttpResponse<String> answer = get("/issuer-away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body())
                .contains("urn:back2code:problem:service-unavailable")
                .doesNotContain("secret");
    }

    @Test
    void a_query_or_a_header_that_cannot_be_read_is_the_caller_s_error() throws Exception {
        assertThat(byHand("/page?limit=%zz", "")).startsWith("HTTP/1.1 400").contains("the query cannot be read");
        assertThat(byHand("/page?limit=1", "X-Any: \u0080\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("a header has characters that it must not have");
        assertThat(byHand("/page?limit=1", "X-Any: 1\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void an_answer_that_fails_half_way_is_broken_off() {
        assertThatThrownBy(() -> get("/half")).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** No client sends such paths and headers. */
    private String byHand(String path, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Failing.class, Advice.class})
    static class Service {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                    .build();
        }

        /** Fails as the security filters let it through. */
        @Bean
        Filter issuer() {
            return (request, response, chain) -> {
                if (((HttpServletRequest) request).getRequestURI().equals("/issuer-away")) {
                    throw new JwtDecoderInitializationException("secret", new IllegalStateException("secret"));
                }
                chain.doFilter(request, response);
            };
        }
    }

    @RestControllerAdvice
    static class Advice extends ProblemAdvice {}

    @RestController
    static class Failing {

        @GetMapping("/bug")
        void bug() {
            MDC.put(Problems.REQUEST_ID, "r-1");
            throw new IllegalStateException("secret");
        }

        @GetMapping("/page")
        String page(@RequestParam int limit, @RequestHeader HttpHeaders headers) {
            return "page";
        }

        @GetMapping("/half")
        void half(HttpServletResponse response) throws IOException {
            response.getOutputStream().write(new byte[100_000]);
            throw new IllegalStateException("secret");
        }
    }
}
