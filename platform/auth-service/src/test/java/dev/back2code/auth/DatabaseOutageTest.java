package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseOutageTest extends RunningService {

    private final JdbcClient server = JdbcClient.create(POSTGRES.getDatabase("postgres", "template1"));

    @BeforeEach
    void let_nobody_in() {
        server.sql("alter database postgres with allow_connections false").update();
        server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'")
                .query()
                .listOfRows();
    }

    @AfterEach
    void let_everybody_in() {
        server.sql("alter database postgres with allow_connections true").update();
    }

    @Test
    void the_protocol_says_that_it_cannot_serve_now() {
        HttpResponse<String> answer = cli().browser
                .post("/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", "back2code-cli"));

        expectLater(answer);
    }

    @Test
    void so_does_the_login() {
        expectLater(cli().browser.signIn("ada", PASSWORD));
    }

    private static void expectLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("database").doesNotContain("Exception", "jdbc", "Hikari");
    }
}
