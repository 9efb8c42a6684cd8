package dev.back2code.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ExportTest extends RunningService {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void all_own_notes_come_line_by_line_oldest_first() throws Exception {
        fill(250, 10);
        jdbc.sql("update notes set archived_at = now() where owner_id = ? and title = 'n7'")
                .param(user)
                .update();
        callerWith(ISSUER.token(UUID.randomUUID(), tenant, "notes:write"))
                .post()
                .uri("/notes")
                .body(Map.of("title", "another's"))
                .exchange();

        HttpResponse<Stream<String>> answer = client.send(export(), BodyHandlers.ofLines());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        List<Line> lines =
                answer.body().map(line -> json.readValue(line, Line.class)).toList();
        assertThat(lines)
                .hasSize(250)
                .extracting(Line::title)
                .startsWith("n0", "n1")
                .endsWith("n249");
        assertThat(lines.get(7).archivedAt()).isNotNull();
        assertThat(lines.get(8).archivedAt()).isNull();
        assertThat(lines.get(8).tags()).containsExactly("a", "b");
    }

    @Test
    void who_has_nothing_gets_nothing() throws Exception {
        HttpResponse<String> answer = client.send(export(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void an_export_that_cannot_begin_is_a_problem() throws Exception {
        fill(1, 1);
        rename("note_tags", "note_tags_away");
        try {
            HttpResponse<String> answer = client.send(export(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("urn:back2code:problem:internal-server-error");
        } finally {
            rename("note_tags_away", "note_tags");
        }
    }

    /** 18 MB do not fit into the buffers between the two, so the service is not at its end when the first line is read. */
    @Test
    void an_export_that_fails_half_way_is_broken_off() throws Exception {
        fill(300, 60_000);
        try (InputStream lines =
                client.send(export(), BodyHandlers.ofInputStream()).body()) {
            assertThat(lines.read()).isEqualTo('{');
            rename("note_tags", "note_tags_away");
            assertThatThrownBy(lines::readAllBytes).isInstanceOf(IOException.class);
        } finally {
            rename("note_tags_away", "note_tags");
        }
    }

    private void rename(String from, String to) {
        jdbc.sql("alter table %s rename to %s".formatted(from, to)).update();
    }

    private void fill(int notes, int length) {
        jdbc.sql("""
                        insert into notes (id, tenant_id, owner_id, title, body, created_at, updated_at)
                        select gen_random_uuid(), ?, ?, 'n' || n, repeat('x', ?), at, at
                        from (select n, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second' as at
                              from generate_series(0, ? - 1) n) as ticks
                        """).params(tenant, user, length, notes).update();
        jdbc.sql("insert into note_tags select id, tag from notes, unnest(array['b', 'a']) tag where owner_id = ?")
                .param(user)
                .update();
    }

    private HttpRequest export() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/notes/export"))
                .header("Authorization", "Bearer " + ISSUER.token(user, tenant, "notes:read"))
                .build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String title, List<String> tags, String archivedAt) {}
}
