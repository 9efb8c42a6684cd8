package dev.back2code.load.report;

import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** A line of the table of figures. */
final class FiguresRow {

    private FiguresRow() {}

    static String of(Comparison comparison, Figures figures) {
        List<String> cells = List.of(
                Numbers.whole(figures.requests()),
                figures.errors() == 0 ? "0" : "<b class=\"bad\">%s</b>".formatted(Numbers.whole(figures.errors())),
                Numbers.millis(figures.latency().p50()),
                Numbers.millis(figures.latency().p95()),
                Numbers.millis(figures.latency().max()),
                Numbers.ratio(comparison.p95Ratio(figures)),
                Numbers.whole(figures.buffers()),
                Numbers.ratio(comparison.buffersRatio(figures)),
                Numbers.signed(figures.slope()) + " ms",
                figures.eachIdOnce() ? "yes" : "<b class=\"bad\">no</b>",
                "<a href=\"%s\">Gatling</a>".formatted(GatlingReport.link(figures.who())));
        return cells.stream()
                .map("<td>%s</td>"::formatted)
                .collect(Collectors.joining(
                        "",
                        "<tr><th scope=\"row\"><i class=\"%1$s\"></i>%1$s</th>".formatted(figures.who()),
                        "</tr>\n"));
    }
}
