package dev.back2code.load.measure;

import java.util.List;

/** How latency grows with depth: the straight line with the least squares through the probed depths. */
final class Slope {

    private static final double UNIT = 100_000;

    private Slope() {}

    /** Milliseconds for every 100,000 notes. */
    static double of(List<AtDepth> depths) {
        double x = depths.stream().mapToDouble(AtDepth::depth).average().orElse(0);
        double y = depths.stream().mapToDouble(AtDepth::p50).average().orElse(0);
        double xy = depths.stream()
                .mapToDouble(at -> (at.depth() - x) * (at.p50() - y))
                .sum();
        double xx = depths.stream()
                .mapToDouble(at -> (at.depth() - x) * (at.depth() - x))
                .sum();
        return UNIT * xy / xx;
    }
}
