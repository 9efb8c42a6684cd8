package dev.back2code.load.measure;

import dev.back2code.load.gatling.Sample;
import dev.back2code.load.gatling.Timetable;
import dev.back2code.load.lab.Depths;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Survey;
import java.util.List;

/**
 * What one implementation did.
 *
 * @param requests measured ones, of readers and probes
 * @param errors those not answered with 200 and 20 notes
 * @param latency of the readers, both blocks together
 * @param depths of the probes, the shallowest first
 * @param buffers for one page at depth 100,000
 * @param eachIdOnce as {@link Survey} found
 */
public record Figures(
        Implementation who,
        long requests,
        long errors,
        Latency latency,
        Control control,
        List<AtDepth> depths,
        long buffers,
        boolean eachIdOnce) {

    /** From all samples of a run, the warm-up discarded. */
    public static Figures of(Implementation who, Survey survey, List<Sample> all) {
        List<Sample> measured = all.stream()
                .filter(sample -> !sample.block().equals(Timetable.WARM_UP))
                .toList();
        return new Figures(
                who,
                measured.size(),
                measured.stream().filter(sample -> !sample.ok()).count(),
                Latency.of(measured.stream().filter(Sample::walk)),
                new Control(p95(measured, Timetable.FIRST), p95(measured, Timetable.SECOND)),
                Depths.PROBED.stream().map(depth -> at(depth, survey, measured)).toList(),
                survey.buffers().get(Depths.WALK),
                survey.eachIdOnce());
    }

    private static double p95(List<Sample> samples, String block) {
        return Latency.of(samples.stream()
                        .filter(Sample::walk)
                        .filter(sample -> sample.block().equals(block)))
                .p95();
    }

    private static AtDepth at(int depth, Survey survey, List<Sample> samples) {
        Latency latency = Latency.of(samples.stream().filter(sample -> sample.depth() == depth));
        return new AtDepth(depth, latency.p50(), survey.buffers().get(depth));
    }

    /** Milliseconds that every 100,000 notes of depth add to the median. */
    public double slope() {
        return Slope.of(depths);
    }
}
