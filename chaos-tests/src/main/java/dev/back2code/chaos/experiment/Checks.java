package dev.back2code.chaos.experiment;

import dev.back2code.chaos.measure.Check;
import dev.back2code.chaos.measure.Figures;
import dev.back2code.chaos.measure.Observed;
import dev.back2code.chaos.measure.Round;
import dev.back2code.experiment.history.Violation;
import dev.back2code.experiment.traffic.Answered;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Points that several hypotheses have in common. */
final class Checks {

    /** How many of the notes that are not as they should be are named; the report has all. */
    private static final int NAMED = 5;

    private Checks() {}

    /** What is asked of every experiment: that there was a fault, and that acknowledged notes are kept. */
    static List<Check> ofAll(Experiment experiment, Observed observed) {
        long felt = experiment.feltBy(observed);
        return List.of(
                Check.counted(
                        "the fault bites: some request %s".formatted(experiment.felt()),
                        felt > 0,
                        "%d of %d requests felt it",
                        felt,
                        observed.faulty().count()),
                invariant("I1", "no acknowledged note is lost", observed),
                invariant("I2", "no note is there that nobody created", observed),
                invariant("I3", "no key has made two notes", observed));
    }

    private static Check invariant(String name, String claim, Observed observed) {
        List<Violation> broken = observed.violations().stream()
                .filter(each -> each.invariant().equals(name))
                .toList();
        String named = broken.stream().limit(NAMED).map(Violation::what).collect(Collectors.joining("; ", ": ", ""));
        return Check.counted(
                "%s, %s".formatted(name, claim),
                broken.isEmpty(),
                "%d of %d acknowledged creates violate it%s",
                broken.size(),
                observed.acknowledged(),
                broken.isEmpty() ? "" : named);
    }

    /** Of all requests that met the fault. */
    static Check errorsAtMost(double ratio, Observed observed) {
        Figures faulty = observed.faulty();
        return Check.counted(
                "at most %.0f %% errors while the fault is there".formatted(100 * ratio),
                faulty.errorRatio() <= ratio,
                "%d of %d requests failed%s",
                faulty.failed(),
                faulty.count(),
                ends(faulty));
    }

    /** From the fault on, every request that is not served ends in one of these ways. */
    static Check honest(Observed observed, Answered... allowed) {
        Figures figures = observed.sinceFault();
        Set<Answered> others = EnumSet.allOf(Answered.class);
        others.removeAll(Set.of(allowed));
        others.removeIf(Answered::served);
        long dishonest = figures.byEnd().entrySet().stream()
                .filter(end -> others.contains(end.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Check.counted(
                "errors are honest: 503 with Retry-After%s".formatted(allowed.length > 1 ? ", or nobody there" : ""),
                dishonest == 0,
                "%d of %d errors are not%s",
                dishonest,
                figures.failed(),
                ends(figures));
    }

    /** No caller has given up. */
    static Check nobodyLeftWaiting(Observed observed) {
        Figures figures = observed.sinceFault();
        long late = figures.byEnd().getOrDefault(Answered.LATE, 0L);
        return Check.timed("nobody is left waiting", late == 0, "%d of %d got no answer", late, figures.count());
    }

    private static String ends(Figures figures) {
        return figures.byEnd().entrySet().stream()
                .filter(end -> !end.getKey().served())
                .map(end -> "%d %s".formatted(end.getValue(), end.getKey().words()))
                .collect(Collectors.joining(", ", " (", ")"))
                .replace(" ()", "");
    }

    /** Every request that met the fault has ended by then, one way or the other. */
    static Check endedWithin(Duration limit, Observed observed) {
        double longest = observed.faulty().longest();
        return Check.timed(
                "every request ends within %.1f s".formatted(limit.toMillis() / 1e3),
                longest <= limit.toMillis(),
                "the slowest took %,.0f ms",
                longest);
    }

    /** Of requests that were served while the fault was there. */
    static Check p95Within(Duration limit, Observed observed) {
        double p95 = observed.faulty().percentile(0.95);
        return Check.timed(
                "p95 of what is served is within %,d ms".formatted(limit.toMillis()),
                p95 <= limit.toMillis(),
                "%,.0f ms; before the fault %,.0f ms",
                p95,
                observed.healthyFigures().percentile(0.95));
    }

    /** After each fault; that it is well again at all is no matter of time. */
    static List<Check> recovered(Plan plan, Observed observed) {
        boolean all =
                observed.rounds().stream().allMatch(round -> round.recovery().isPresent());
        double slowest = observed.rounds().stream()
                .mapToDouble(round -> round.recovery().orElse(Double.POSITIVE_INFINITY))
                .max()
                .orElse(0);
        return List.of(
                Check.counted(
                        "the service is well again without a hand",
                        all,
                        "%d of %d times",
                        observed.rounds().stream()
                                .filter(round -> round.recovery().isPresent())
                                .count(),
                        observed.rounds().size()),
                Check.timed(
                        "and within %d s".formatted(plan.recovery().toSeconds()),
                        slowest <= plan.recovery().toMillis() / 1e3,
                        "%s",
                        observed.rounds().stream().map(Checks::told).collect(Collectors.joining("; "))));
    }

    private static String told(Round round) {
        String recovery = round.recovery().isPresent()
                ? "%.1f s".formatted(round.recovery().getAsDouble())
                : "never";
        return "%s after %s (healing itself took %.1f s)".formatted(recovery, round.name(), round.healing());
    }

    /** What the failures cost, as seconds of total failure. */
    static Check errorBudget(double seconds, Observed observed) {
        double spent = observed.sinceFault().errorSeconds();
        return Check.timed(
                "the error budget spent is at most %.1f s of total failure".formatted(seconds),
                spent <= seconds,
                "%.1f s",
                spent);
    }
}
