package dev.back2code.load.report;

import dev.back2code.load.lab.Implementation;
import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Figures;
import dev.back2code.load.measure.Verdict;

/** The few numbers that matter, large. */
final class Cards {

    private Cards() {}

    static String of(Comparison comparison) {
        Figures judged = comparison.judged();
        String who = judged.who().toString();
        String ratios = comparison.buffersRatio(judged).isEmpty()
                ? card(Numbers.whole(judged.buffers()), "buffers a page", "of 8 kB, behind 100,000 notes")
                        + card(Numbers.millis(judged.latency().p95()), "p95", "absolute, so for this machine alone")
                : card(
                                Numbers.ratio(comparison.buffersRatio(judged)),
                                "buffers, naive : " + who,
                                "gate: at least %.0f ×".formatted(Verdict.BUFFERS_GATE))
                        + card(
                                Numbers.ratio(comparison.p95Ratio(judged)),
                                "p95, naive : " + who,
                                "reported; the aim is %.0f ×".formatted(Verdict.P95_AIM));
        return ratios
                + card(Numbers.signed(judged.slope()) + " ms", "per 100,000 notes", slopes(comparison))
                + card(judged.eachIdOnce() ? "yes" : "no", "each note once", "50 pages of " + who);
    }

    private static String slopes(Comparison comparison) {
        return comparison.figures().stream()
                .filter(each -> each.who() == Implementation.NAIVE)
                .map(naive -> "naive: " + Numbers.signed(naive.slope()) + " ms")
                .findFirst()
                .orElse("median, straight line");
    }

    private static String card(String value, String what, String note) {
        return "<div class=\"card\"><strong>%s</strong><span>%s</span><small>%s</small></div>\n"
                .formatted(value, what, note);
    }
}
