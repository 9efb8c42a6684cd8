package dev.back2code.chaos.measure;

import dev.back2code.experiment.traffic.Answered;
import dev.back2code.experiment.traffic.Sample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers of some requests. */
public record Figures(List<Sample> samples) {

    /** Of those that were due in a window. */
    public static Figures ofDue(Window window, List<Sample> samples) {
        return new Figures(
                samples.stream().filter(sample -> window.holds(sample.due())).toList());
    }

    public long count() {
        return samples.size();
    }

    public long served() {
        return samples.stream().filter(Sample::served).count();
    }

    public long failed() {
        return count() - served();
    }

    /** Not served, or not at the first attempt. */
    public long troubled() {
        return samples.stream()
                .filter(sample -> !sample.served() || sample.attempts() > 1)
                .count();
    }

    public double errorRatio() {
        return count() == 0 ? 0 : (double) failed() / count();
    }

    /** Milliseconds, of served requests; 0 if there is none. */
    public double percentile(double share) {
        double[] millis = samples.stream()
                .filter(Sample::served)
                .mapToDouble(Sample::millis)
                .sorted()
                .toArray();
        return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, Math.ceil(share * millis.length) - 1)];
    }

    /** Milliseconds, of served requests; 0 if there is none. */
    double fastest() {
        return samples.stream()
                .filter(Sample::served)
                .mapToDouble(Sample::millis)
                .min()
                .orElse(0);
    }

    /** Milliseconds until the slowest had an answer, or gave up. */
    public double longest() {
        return samples.stream().mapToDouble(Sample::millis).max().orElse(0);
    }

    /** How many requests ended how; only what occurred. */
    public Map<Answered, Long> byEnd() {
        Map<Answered, Long> counts = new EnumMap<>(Answered.class);
        samples.forEach(sample -> counts.merge(sample.how(), 1L, Long::sum));
        return counts;
    }

    /** Seconds of total failure that would have cost as much: the error ratio of each second, added up. */
    public double errorSeconds() {
        return samples.stream()
                .collect(Collectors.groupingBy(sample -> sample.due() / 1_000_000_000L))
                .values()
                .stream()
                .mapToDouble(second -> new Figures(second).errorRatio())
                .sum();
    }
}
