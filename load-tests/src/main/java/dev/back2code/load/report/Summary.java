package dev.back2code.load.report;

import dev.back2code.load.lab.Implementation;
import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Figures;
import dev.back2code.load.measure.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The result in a few lines of text. */
public final class Summary {

    private Summary() {}

    /** @param page where the comparison page is */
    public static List<String> of(Result result, Path page) {
        List<String> lines = new ArrayList<>();
        Comparison comparison = result.comparison();
        comparison.figures().forEach(figures -> lines.add(line(figures)));
        result.leftOut().ifPresent(reason -> lines.add("yours       left out: " + reason));
        lines.add(ratios(comparison));
        result.verdict().reasons().forEach(reason -> lines.add("! " + reason));
        lines.add("%s %s: %s".formatted(result.scenario(), outcome(result.verdict()), page));
        return lines;
    }

    private static String line(Figures figures) {
        return "%-10s  p50 %s, p95 %s, %s buffers a page, %s ms per 100,000 notes of depth, A/A %s, %d errors"
                .formatted(
                        figures.who(),
                        Numbers.millis(figures.latency().p50()),
                        Numbers.millis(figures.latency().p95()),
                        Numbers.whole(figures.buffers()),
                        Numbers.signed(figures.slope()),
                        Numbers.bare(figures.control().ratio()),
                        figures.errors());
    }

    private static String ratios(Comparison comparison) {
        Figures judged = comparison.judged();
        if (comparison.p95Ratio(judged).isEmpty()) {
            return "Nothing to compare with: './kata load L3 --compare' adds naive and reference.";
        }
        return "naive : %s = %s in buffers (gate %.0f), %s in p95 (reported; the aim is %.0f%s)"
                .formatted(
                        judged.who(),
                        Numbers.ratio(comparison.buffersRatio(judged)),
                        Verdict.BUFFERS_GATE,
                        Numbers.ratio(comparison.p95Ratio(judged)),
                        Verdict.P95_AIM,
                        judged.who() == Implementation.YOURS ? "" : "; yours is not judged");
    }

    static String outcome(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED -> "gate passed";
            case MISSED -> "gate missed";
            case INCONCLUSIVE -> "inconclusive";
        };
    }
}
