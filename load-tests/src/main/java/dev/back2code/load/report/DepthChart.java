package dev.back2code.load.report;

import dev.back2code.load.lab.Depths;
import dev.back2code.load.measure.AtDepth;
import dev.back2code.load.measure.Figures;
import java.util.List;

/** The median over depth, on linear scales: what grows with depth rises, what does not lies flat. */
final class DepthChart {

    private static final int WIDTH = 540;
    private static final int HEIGHT = 264;
    private static final int LEFT = 64;
    private static final int RIGHT = 34;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 44;

    private final List<Figures> figures;
    private final List<Double> steps;

    private DepthChart(List<Figures> figures) {
        this.figures = figures;
        this.steps = Steps.fromZero(figures.stream()
                .flatMap(each -> each.depths().stream())
                .mapToDouble(AtDepth::p50)
                .max()
                .orElse(1));
    }

    static String of(List<Figures> figures) {
        return new DepthChart(figures).draw();
    }

    private String draw() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        for (double step : steps) {
            svg.line("grid", LEFT, y(step), WIDTH - RIGHT, y(step));
            svg.text("tick", LEFT - 10, y(step) + 4, "end", Numbers.plain(step) + " ms");
        }
        for (int depth : Depths.PROBED) {
            svg.text("tick", x(depth), BOTTOM + 20, "middle", Numbers.whole(depth));
        }
        svg.text("tick", (LEFT + WIDTH - RIGHT) / 2.0, BOTTOM + 38, "middle", "notes before the page");
        figures.forEach(each -> curve(svg, each));
        return svg.labelled("Median latency of each implementation over the depth of the page");
    }

    private void curve(Svg svg, Figures each) {
        String who = each.who().toString();
        svg.path(
                "curve " + who,
                each.depths().stream()
                        .map(at -> Svg.point(x(at.depth()), y(at.p50())))
                        .toList());
        each.depths()
                .forEach(at -> svg.dot(
                        "dot " + who,
                        x(at.depth()),
                        y(at.p50()),
                        4.5,
                        "%s behind %s notes: %s, %s buffers"
                                .formatted(
                                        who,
                                        Numbers.whole(at.depth()),
                                        Numbers.millis(at.p50()),
                                        Numbers.whole(at.buffers()))));
    }

    private static double x(int depth) {
        return LEFT + (double) depth / Depths.PROBED.getLast() * (WIDTH - LEFT - RIGHT);
    }

    private double y(double millis) {
        return BOTTOM - millis / steps.getLast() * (BOTTOM - TOP);
    }
}
