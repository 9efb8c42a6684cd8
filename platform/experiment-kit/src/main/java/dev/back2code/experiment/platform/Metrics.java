package dev.back2code.experiment.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the service says of itself under {@code /actuator/prometheus}. */
public final class Metrics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    Metrics(URI service) {
        request = HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                .timeout(PATIENCE)
                .build();
    }

    /** All lines; none if the service does not answer within a second. */
    public List<String> lines() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString()).body().lines().toList();
        } catch (IOException away) {
            return List.of();
        }
    }

    /**
     * The sum of all series of a name.
     *
     * @param label such as {@code result="hit"}, to be found in the series; empty for all
     */
    public static OptionalDouble sum(List<String> lines, String name, String label) {
        double[] values = lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values).sum());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
