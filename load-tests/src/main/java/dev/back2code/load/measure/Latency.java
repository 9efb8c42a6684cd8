package dev.back2code.load.measure;

import dev.back2code.load.gatling.Sample;
import java.util.List;
import java.util.stream.Stream;

/** Latency of some requests in milliseconds; percentiles are by nearest rank: a value that was really seen. */
public record Latency(double p50, double p95, double max) {

    /** Failed requests count with the time that they took; without any request all are not a number. */
    static Latency of(Stream<Sample> samples) {
        return ofMicros(samples.map(Sample::micros));
    }

    /** As {@link #of}, of times in microseconds. */
    public static Latency ofMicros(Stream<Long> micros) {
        List<Long> sorted = micros.sorted().toList();
        return new Latency(percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 100));
    }

    private static double percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return sorted.get(rank - 1) / 1_000.0;
    }
}
