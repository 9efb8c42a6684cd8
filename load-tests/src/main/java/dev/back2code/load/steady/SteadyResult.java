package dev.back2code.load.steady;

import dev.back2code.experiment.history.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run has shown.
 *
 * @param calm the mix at a quarter of its rate
 * @param mix the mix at its rate
 * @param acknowledged notes whose create was acknowledged
 * @param violations of the history's invariants
 * @param report Gatling's
 */
public record SteadyResult(
        SteadyFigures calm, SteadyFigures mix, long acknowledged, List<Violation> violations, Path report) {

    private static final double ERRORS = 0.001;
    private static final double SLOWER = 2;
    private static final int NAMED = 5;

    /** Times are not part of it: the load shares its machine. */
    public boolean passes() {
        return mix.errorRatio() < ERRORS && violations.isEmpty();
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("at a quarter", calm));
        lines.add(row("steady mix", mix));
        lines.add(String.format(
                Locale.ROOT,
                "p95 %.1f times that at a quarter of the rate (aim: at most %.0f; reported, not judged)",
                mix.latency().p95() / calm.latency().p95(),
                SLOWER));
        lines.add("%d acknowledged notes, %d violations of the history's invariants"
                .formatted(acknowledged, violations.size()));
        violations.stream().limit(NAMED).forEach(each -> lines.add("! " + each));
        if (mix.errorRatio() >= ERRORS) {
            lines.add("! %d of %d requests were not done; below %.1f %% is the gate"
                    .formatted(mix.errors(), mix.requests(), 100 * ERRORS));
        }
        lines.add("%s %s: %s".formatted(SteadyRun.SCENARIO, passes() ? "passed" : "missed", report));
        return lines;
    }

    private static String row(String name, SteadyFigures figures) {
        return String.format(
                Locale.ROOT,
                "%-12s  %5d requests, %d errors, p50 %.1f ms, p95 %.1f ms",
                name,
                figures.requests(),
                figures.errors(),
                figures.latency().p50(),
                figures.latency().p95());
    }
}
