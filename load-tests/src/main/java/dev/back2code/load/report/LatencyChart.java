package dev.back2code.load.report;

import dev.back2code.load.measure.Figures;
import dev.back2code.load.measure.Latency;
import java.util.List;

/** From p50 to p95, one row for each implementation, on a logarithmic scale: equal distances are equal factors. */
final class LatencyChart {

    private static final int WIDTH = 540;
    private static final int LEFT = 96;
    private static final int RIGHT = 34;
    private static final int TOP = 14;
    private static final int ROW = 60;

    private final List<Figures> figures;
    private final List<Double> steps;

    private LatencyChart(List<Figures> figures) {
        this.figures = figures;
        this.steps = Steps.around(
                figures.stream().mapToDouble(each -> each.latency().p50()).min().orElse(1) * 0.9,
                figures.stream().mapToDouble(each -> each.latency().p95()).max().orElse(100) * 1.05);
    }

    static String of(List<Figures> figures) {
        return new LatencyChart(figures).draw();
    }

    private String draw() {
        int bottom = TOP + ROW * figures.size();
        Svg svg = new Svg(WIDTH, bottom + 26);
        for (double step : steps) {
            svg.line("grid", x(step), TOP, x(step), bottom);
            svg.text("tick", x(step), bottom + 20, "middle", Numbers.plain(step) + " ms");
        }
        for (int i = 0; i < figures.size(); i++) {
            row(svg, figures.get(i), TOP + ROW * i + ROW / 2.0);
        }
        return svg.labelled("Latency of each implementation, median and 95th percentile, logarithmic scale");
    }

    private void row(Svg svg, Figures each, double y) {
        Latency latency = each.latency();
        String who = each.who().toString();
        svg.text("name", LEFT - 16, y + 5, "end", who);
        svg.line("span " + who, x(latency.p50()), y, x(latency.p95()), y);
        svg.dot("dot hollow " + who, x(latency.p50()), y, 6, who + ", p50: " + Numbers.millis(latency.p50()));
        svg.dot("dot " + who, x(latency.p95()), y, 6, who + ", p95: " + Numbers.millis(latency.p95()));
        svg.text("value", x(latency.p50()), y - 13, "middle", Numbers.bare(latency.p50()));
        svg.text("value strong", x(latency.p95()), y - 13, "middle", Numbers.bare(latency.p95()));
    }

    private double x(double millis) {
        double lowest = Math.log(steps.getFirst());
        double share = (Math.log(millis) - lowest) / (Math.log(steps.getLast()) - lowest);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }
}
