package dev.back2code.load.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a comparison comes to. Only what does not depend on the machine passes or fails; times are reported.
 *
 * @param reasons why it is not {@link Outcome#PASSED}, as sentences
 */
public record Verdict(Outcome outcome, List<String> reasons) {

    /** Buffers of the naive one for every one of yours. */
    public static final double BUFFERS_GATE = 100;

    /** The p95 of the naive one for yours, reported only: what a request costs besides the page is the machine's. */
    public static final double P95_AIM = 10;

    /** Each with the exit status of the command. */
    public enum Outcome {
        PASSED(0),
        MISSED(1),
        INCONCLUSIVE(3);

        private final int exit;

        Outcome(int exit) {
            this.exit = exit;
        }

        public int exit() {
            return exit;
        }
    }

    public static Verdict of(Comparison comparison) {
        List<String> missed = missed(comparison, comparison.judged());
        if (!missed.isEmpty()) {
            return new Verdict(Outcome.MISSED, missed);
        }
        List<String> doubts = doubts(comparison);
        return new Verdict(doubts.isEmpty() ? Outcome.PASSED : Outcome.INCONCLUSIVE, doubts);
    }

    private static List<String> missed(Comparison comparison, Figures judged) {
        List<String> missed = new ArrayList<>();
        if (judged.errors() > 0) {
            missed.add("%,d of %,d requests to %s were not answered with 200 and 20 notes"
                    .formatted(judged.errors(), judged.requests(), judged.who()));
        }
        if (!judged.eachIdOnce()) {
            missed.add("50 pages of %s do not show each of the next 1,000 notes once, in their order"
                    .formatted(judged.who()));
        }
        OptionalDouble ratio = comparison.buffersRatio(judged);
        if (ratio.isPresent() && ratio.getAsDouble() < BUFFERS_GATE) {
            missed.add("%s reads %,d buffers for a page, the naive one %.0f times as many; the gate is %.0f times"
                    .formatted(judged.who(), judged.buffers(), ratio.getAsDouble(), BUFFERS_GATE));
        }
        return missed;
    }

    private static List<String> doubts(Comparison comparison) {
        List<String> doubts = new ArrayList<>(comparison.overlap().stream().toList());
        for (Figures each : comparison.figures()) {
            if (!each.control().inBand()) {
                doubts.add("the two blocks of %s differ by a factor of %.2f in p95, outside %.2f to %.2f"
                        .formatted(each.who(), each.control().ratio(), Control.LOWEST, Control.HIGHEST));
            }
        }
        return doubts;
    }
}
