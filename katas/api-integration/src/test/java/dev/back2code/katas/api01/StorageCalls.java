package dev.back2code.katas.api01;

import dev.back2code.kit.StorageApi;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How often each route of storage-service is called, as its own metrics say. */
record StorageCalls(StorageApi storage) {

    static final String TAGS = "/notes/tags";
    static final String SHARES = "/notes/shares";
    static final String NAMES = "/members";

    private static final Pattern ROUTE =
            Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\".*} (\\S+)");

    /** Route to the number of calls while {@code work} ran; those that were not called are not there. */
    Map<String, Long> during(Runnable work) {
        Map<String, Long> before = all();
        work.run();
        Map<String, Long> calls = all();
        before.forEach((route, count) -> calls.merge(route, -count, Long::sum));
        calls.values().removeIf(count -> count == 0);
        return calls;
    }

    private Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        String metrics = storage.stranger()
                .header("Accept", "text/plain")
                .get("/actuator/prometheus")
                .with(200)
                .text();
        ROUTE.matcher(metrics)
                .results()
                .filter(line -> !line.group(1).startsWith("/actuator"))
                .forEach(line -> all.merge(line.group(1), count(line), Long::sum));
        return all;
    }

    private static long count(MatchResult line) {
        return (long) Double.parseDouble(line.group(2));
    }
}
