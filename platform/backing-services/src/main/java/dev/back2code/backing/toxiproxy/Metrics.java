package dev.back2code.backing.toxiproxy;

import java.util.List;
import java.util.function.ToLongFunction;

/** The proxies' traffic in Prometheus' text format 0.0.4, under the names of the real server. */
final class Metrics {

    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private Metrics() {}

    static String of(List<Proxy> proxies) {
        return counter(
                        "toxiproxy_proxy_received_bytes_total",
                        "Bytes read from the source.",
                        proxies,
                        Traffic::received)
                + counter("toxiproxy_proxy_sent_bytes_total", "Bytes written to the target.", proxies, Traffic::sent);
    }

    private static String counter(String name, String help, List<Proxy> proxies, ToLongFunction<Traffic> value) {
        StringBuilder text = new StringBuilder("# HELP %s %s\n# TYPE %s counter\n".formatted(name, help, name));
        for (Proxy proxy : proxies) {
            for (Direction direction : Direction.values()) {
                text.append("%s{direction=\"%s\",listener=\"%s\",proxy=\"%s\",upstream=\"%s\"} %d\n"
                        .formatted(
                                name,
                                direction,
                                escaped(proxy.listen()),
                                escaped(proxy.name()),
                                escaped(proxy.upstream()),
                                value.applyAsLong(proxy.traffic(direction))));
            }
        }
        return text.toString();
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
