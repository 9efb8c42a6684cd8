package dev.back2code.load.measure;

import dev.back2code.load.gatling.GatlingRun;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The figures of one run side by side.
 *
 * @param figures in the order of {@link Implementation}
 * @param overlap what disturbed what, if anything did
 */
public record Comparison(List<Figures> figures, Optional<String> overlap) {

    /** From what Gatling left behind. */
    public static Comparison of(List<Subject> subjects, Map<Implementation, GatlingRun> runs) {
        return new Comparison(
                subjects.stream()
                        .map(subject -> Figures.of(
                                subject.who(),
                                subject.survey(),
                                runs.get(subject.who()).samples()))
                        .toList(),
                Overlap.in(runs.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, run -> run.getValue().samples()))));
    }

    /** Whose verdict it is: yours; while yours is missing, the reference. */
    public Figures judged() {
        return figures.stream()
                .filter(each -> each.who() == Implementation.YOURS)
                .findFirst()
                .orElseGet(figures::getLast);
    }

    private Optional<Figures> naive() {
        return figures.stream()
                .filter(each -> each.who() == Implementation.NAIVE)
                .findFirst();
    }

    /** How many times more buffers the naive one needs for a page; empty where there is none to compare with. */
    public OptionalDouble buffersRatio(Figures other) {
        return naive().stream()
                .mapToDouble(naive -> (double) naive.buffers() / other.buffers())
                .findFirst();
    }

    /** How many times higher the naive one's p95 is. */
    public OptionalDouble p95Ratio(Figures other) {
        return naive().stream()
                .mapToDouble(naive -> naive.latency().p95() / other.latency().p95())
                .findFirst();
    }

    /** Whether the machine was quiet enough for the times to mean something. */
    public boolean controlled() {
        return overlap.isEmpty() && figures.stream().map(Figures::control).allMatch(Control::inBand);
    }
}
