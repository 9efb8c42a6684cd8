package dev.back2code.backing.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API as it goes over the wire: statuses, bodies, errors. */
class ApiTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private ToxiproxyServer server;

    @BeforeEach
    void start() {
        server = ToxiproxyServer.start(0);
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        try {
            return http.send(request(method, path, body).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.ofString(body));
    }

    private void proxyWithLatency() {
        call("POST", "/proxies", "{\"name\":\"db\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:1\"}");
        call("POST", "/proxies/db/toxics", "{\"type\":\"latency\",\"attributes\":{\"latency\":5,\"jitter\":2}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /proxies                           |                                            | 200
            POST   | /proxies                           | {"name":"a","upstream":"b:1"}              | 201
            GET    | /proxies/db                        |                                            | 200
            POST   | /proxies/db                        | {"enabled":false}                          | 200
            PATCH  | /proxies/db                        | {"enabled":false}                          | 200
            DELETE | /proxies/db                        |                                            | 204
            GET    | /proxies/db/toxics                 |                                            | 200
            POST   | /proxies/db/toxics                 | {"type":"timeout"}                         | 200
            GET    | /proxies/db/toxics/latency_downstream |                                         | 200
            POST   | /proxies/db/toxics/latency_downstream | {"toxicity":0.5}                        | 200
            PATCH  | /proxies/db/toxics/latency_downstream | {"attributes":{"jitter":1}}             | 200
            DELETE | /proxies/db/toxics/latency_downstream |                                         | 204
            POST   | /populate                          | []                                         | 201
            POST   | /reset                             |                                            | 204
            GET    | /version                           |                                            | 200
            GET    | /metrics                           |                                            | 200
            GET    | /nothing                           |                                            | 404
            GET    | /proxies/                          |                                            | 404
            DELETE | /proxies                           |                                            | 405
            GET    | /reset                             |                                            | 405
            """)
    void a_row_of_the_table_has_its_status(String method, String path, String body, int status) {
        proxyWithLatency();

        assertThat(call(method, path, body == null ? "" : body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /proxies            | {"upstream":"b:1"}                             | 400 | missing required field: name
            POST  | /proxies            | {"name":"a"}                                   | 400 | missing required field: upstream
            POST  | /proxies            | null                                           | 400 | missing required field: name
            POST  | /proxies            |                                                | 400 | bad request body:
            POST  | /proxies            | {"name":                                       | 400 | bad request body:
            POST  | /proxies            | {"name":5,"upstream":"b:1"}                    | 400 | bad request body:
            POST  | /proxies            | {"name":"a","upstream":"b:1","enabled":"yes"}  | 400 | bad request body:
            POST  | /proxies            | ["a"]                                          | 400 | bad request body:
            POST  | /proxies            | {"name":"db","upstream":"b:1"}                 | 409 | proxy already exists
            POST  | /proxies            | {"name":"a","upstream":"b:1","listen":"x"}     | 500 | address x: missing port in address
            POST  | /proxies            | {"name":"a","upstream":"b:1","listen":":99999"} | 500 | address 99999: invalid port
            POST  | /proxies            | {"name":"a","upstream":"b:1","listen":"8.8.8.8:80"} | 500 | only loopback addresses are served
            GET   | /proxies/a          |                                                | 404 | proxy not found
            PATCH | /proxies/a          | {}                                             | 404 | proxy not found
            PATCH | /proxies/db         | {"listen":7}                                   | 400 | bad request body:
            GET   | /proxies/a/toxics   |                                                | 404 | proxy not found
            POST  | /proxies/a/toxics   | {"type":"latency"}                             | 404 | proxy not found
            POST  | /proxies/db/toxics  | {"type":"latency"}                             | 409 | toxic already exists
            POST  | /proxies/db/toxics  | {"type":"plague"}                              | 400 | invalid toxic type
            POST  | /proxies/db/toxics  | {}                                             | 400 | invalid toxic type
            POST  | /proxies/db/toxics  | {"type":"timeout","stream":"sideways"}         | 400 | stream was invalid, can be either upstream or downstream
            POST  | /proxies/db/toxics  | {"type":"timeout","attributes":7}              | 400 | bad request body:
            POST  | /proxies/db/toxics  | {"type":"timeout","attributes":{"timeout":"1"}}  | 400 | bad request body:
            POST  | /proxies/db/toxics  | {"type":"timeout","attributes":{"timeout":1.5}}  | 400 | bad request body:
            POST  | /proxies/db/toxics  | {"type":"timeout","attributes":{"timeout":1e30}} | 400 | bad request body:
            PATCH | /proxies/db/toxics/a | {}                                            | 404 | toxic not found
            PATCH | /proxies/db/toxics/latency_downstream | {"attributes":{"latency":"1"}} | 400 | bad request body:
            GET   | /proxies/db/toxics/a |                                               | 404 | toxic not found
            """)
    void an_error_has_its_status_and_words(String method, String path, String body, int status, String error) {
        proxyWithLatency();

        HttpResponse<String> answer = call(method, path, body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":\"").contains(error).endsWith(",\"status\":" + status + "}");
        assertThat(call("GET", "/proxies/db", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_toxic_has_defaults_and_a_change_touches_only_what_it_names() {
        proxyWithLatency();

        HttpResponse<String> answer = call(
                "PATCH",
                "/proxies/db/toxics/latency_downstream",
                "{\"name\":\"x\",\"stream\":\"upstream\",\"attributes\":{\"jitter\":3,\"unknown\":1}}");

        assertThat(answer.body()).isEqualTo("""
                        {"attributes":{"latency":5,"jitter":3},"name":"latency_downstream",\
                        "type":"latency","stream":"downstream","toxicity":1.0}""");
    }

    @Test
    void populate_leaves_an_unchanged_proxy_alone_and_tells_how_far_it_came() {
        String db = "{\"name\":\"db\",\"listen\":\"%s\",\"upstream\":\"127.0.0.1:1\"}";
        proxyWithLatency();
        String listen = call("GET", "/proxies/db", "").body().replaceAll(".*\"listen\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> good = call("POST", "/populate", "[" + db.formatted(listen) + "]");
        HttpResponse<String> bad = call(
                "POST",
                "/populate",
                "[" + db.formatted(listen) + ",{\"name\":\"a\",\"upstream\":\"b:1\",\"listen\":\"x\"}]");
        HttpResponse<String> nameless = call("POST", "/populate", "[" + db.formatted("127.0.0.1:0") + ",{}]");

        assertThat(good.body()).startsWith("{\"proxies\":[{\"name\":\"db\"").contains("latency_downstream");
        assertThat(bad.statusCode()).isEqualTo(500);
        assertThat(bad.body())
                .startsWith(
                        "{\"error\":\"address x: missing port in address\",\"status\":500,\"proxies\":[{\"name\":\"db\"");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("missing required field: name at proxy 2");
        assertThat(call("GET", "/proxies/db", "").body()).contains(listen, "latency_downstream");
    }

    @Test
    void negative_and_absurd_numbers_are_taken() {
        proxyWithLatency();
        String attributes = """
                {"latency":%1$d,"jitter":%1$d,"rate":%1$d,"delay":%1$d,"timeout":%1$d,"bytes":%1$d,\
                "average_size":%1$d,"size_variation":%1$d}""";

        for (ToxicType type : ToxicType.values()) {
            for (long number : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
                String body = "{\"name\":\"%s%d\",\"type\":\"%s\",\"attributes\":%s}"
                        .formatted(type, number, type, attributes.formatted(number));
                assertThat(call("POST", "/proxies/db/toxics", body).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_thousand_proxies_are_populated_listed_and_closed() {
        String thousand = IntStream.range(0, 1000)
                .mapToObj("{\"name\":\"p%d\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:1\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(call("POST", "/populate", thousand).statusCode()).isEqualTo(201);

        assertThat(call("GET", "/proxies", "").body().split("\"enabled\":true", -1))
                .hasSize(1001);
        assertThat(call("POST", "/reset", "").statusCode()).isEqualTo(204);
    }

    @Test
    void a_body_beyond_all_reason_is_refused() {
        assertThat(call("POST", "/populate", "[" + " ".repeat(9 << 20) + "]").body())
                .contains("bad request body: larger than");
        assertThat(call("POST", "/proxies", "[".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(call("GET", "/proxies", "").body()).isEqualTo("{}");
    }

    @Test
    void a_browser_is_sent_away() throws Exception {
        HttpRequest browser = request("GET", "/proxies", "")
                .header("User-Agent", "Mozilla/5.0")
                .build();

        assertThat(http.send(browser, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void metrics_are_in_prometheus_text() {
        proxyWithLatency();

        assertThat(call("GET", "/metrics", "").body())
                .contains("# TYPE toxiproxy_proxy_received_bytes_total counter")
                .containsPattern(
                        "toxiproxy_proxy_sent_bytes_total\\{direction=\"downstream\",listener=\"127.0.0.1:\\d+\",proxy=\"db\",upstream=\"127.0.0.1:1\"} 0\n");
    }
}
