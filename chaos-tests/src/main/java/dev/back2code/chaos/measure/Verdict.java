package dev.back2code.chaos.measure;

import java.util.List;

/**
 * Whether the hypothesis holds.
 *
 * @param reasons why not; none if it does
 */
public record Verdict(Ending ending, List<String> reasons) {

    /** With the exit status of {@code ./kata chaos}. */
    public enum Ending {
        HOLDS("the hypothesis holds", 0),
        REFUTED("the hypothesis does not hold", 1),
        INCONCLUSIVE("inconclusive", 3);

        private final String words;
        private final int exit;

        Ending(String words, int exit) {
            this.words = words;
            this.exit = exit;
        }

        public int exit() {
            return exit;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final double STEADY = 0.01;

    /**
     * Judges a run.
     *
     * @param timesDecide whether checks that depend on the machine's speed count
     */
    public static Verdict of(Observed observed, List<Check> checks, boolean timesDecide) {
        List<String> broken = checks.stream()
                .filter(check -> !check.holds() && (timesDecide || !check.timed()))
                .map(check -> "%s: %s".formatted(check.claim(), check.measured()))
                .toList();
        Figures healthy = observed.healthyFigures();
        if (observed.violations().isEmpty() && healthy.errorRatio() > STEADY) {
            return new Verdict(
                    Ending.INCONCLUSIVE,
                    List.of("there was no steady state: %d of %d requests failed before the fault"
                            .formatted(healthy.failed(), healthy.count())));
        }
        return new Verdict(broken.isEmpty() ? Ending.HOLDS : Ending.REFUTED, broken);
    }
}
