package dev.back2code.chaos.measure;

import dev.back2code.experiment.traffic.Sample;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * When a service is well again: from then on no request has failed for a while, and the 95th percentile is at most twice
 * what it was before the fault.
 *
 * @param calm for how long
 * @param rate requests a second
 * @param p95 before the fault, in milliseconds
 */
public record Recovery(Duration calm, int rate, double p95) {

    /** On a shared machine one pause of the collector is more than twice a few milliseconds. */
    private static final double NOISE = 250;

    /** Most of the requests that were due must have ended, or nothing can be said. */
    private static final double ENOUGH = 0.9;

    /** The first moment from {@code healed} on, in nanoseconds since the run began. */
    public OptionalLong since(long healed, List<Sample> samples) {
        List<Sample> after = samples.stream()
                .filter(sample -> sample.due() >= healed)
                .sorted(Comparator.comparingLong(Sample::due))
                .toList();
        for (int first = 0; first < after.size(); first++) {
            long from = first == 0 ? healed : after.get(first).due();
            if (isCalm(after.subList(first, after.size()), from)) {
                return OptionalLong.of(from);
            }
        }
        return OptionalLong.empty();
    }

    private boolean isCalm(List<Sample> following, long from) {
        Window window = new Window(from, from + calm.toNanos());
        Figures figures = new Figures(following.stream()
                .takeWhile(sample -> window.holds(sample.due()))
                .toList());
        boolean seen = figures.count() >= ENOUGH * rate * window.seconds() && figures.count() < following.size();
        return seen && figures.failed() == 0 && figures.percentile(0.95) <= Math.max(2 * p95, NOISE);
    }
}
