package dev.back2code.chaos.measure;

import dev.back2code.experiment.history.Violation;
import dev.back2code.experiment.traffic.Sample;
import java.util.List;
import java.util.Map;

/**
 * All that a run has shown.
 *
 * @param healthy before the first fault
 * @param rounds one for each fault
 * @param all from the first request that counts to the last
 * @param violations of the invariants
 * @param acknowledged notes whose create was acknowledged
 * @param readings by the name of the watch
 */
public record Observed(
        List<Sample> samples,
        Window healthy,
        List<Round> rounds,
        Window all,
        List<Violation> violations,
        long acknowledged,
        Map<String, Readings> readings) {

    /** Requests of the steady state that had their answer when the first fault came. */
    public Figures healthyFigures() {
        long fault = rounds.getFirst().fault().from();
        return new Figures(samples.stream()
                .filter(sample -> healthy.holds(sample.due()) && sample.end() < fault)
                .toList());
    }

    /** Requests that were due while a fault was there, or were not answered yet when it came. */
    public Figures faulty() {
        return new Figures(samples.stream()
                .filter(sample -> rounds.stream().anyMatch(round -> meets(sample, round.fault())))
                .toList());
    }

    private static boolean meets(Sample sample, Window fault) {
        return sample.due() < fault.to() && sample.end() >= fault.from();
    }

    /**
     * Requests that met the fault and took so much longer than the fastest of the steady state, which a busy machine
     * disturbs the least.
     */
    public long slowerBy(int millis) {
        double fastest = healthyFigures().fastest();
        return faulty().samples().stream()
                .filter(sample -> sample.millis() >= fastest + millis)
                .count();
    }

    /** From the first fault on. */
    public Figures sinceFault() {
        return Figures.ofDue(new Window(rounds.getFirst().fault().from(), all.to()), samples);
    }

    /** By how much a counter has grown in all faults together. */
    public double growthInFaults(String watch) {
        return rounds.stream()
                .mapToDouble(round -> readings(watch).growth(round.fault()))
                .sum();
    }

    public double faultSeconds() {
        return rounds.stream().mapToDouble(round -> round.fault().seconds()).sum();
    }

    public Readings readings(String watch) {
        return readings.getOrDefault(watch, new Readings(watch, List.of()));
    }
}
