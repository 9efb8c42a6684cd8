package dev.back2code.load.steady;

import dev.back2code.experiment.history.Operation;
import dev.back2code.experiment.history.Outcome;
import dev.back2code.load.measure.Latency;
import java.util.List;

/**
 * Some requests of a history.
 *
 * @param requests that were begun
 * @param errors of them: whatever was not done
 * @param latency of those that were done, with the attempts before it
 */
record SteadyFigures(long requests, long errors, Latency latency) {

    /** @param from of their begin, in nanoseconds since the history began */
    static SteadyFigures of(List<Operation> operations, long from, long until) {
        List<Operation> begun = operations.stream()
                .filter(each -> each.begin().t() >= from && each.begin().t() < until)
                .toList();
        List<Operation> done =
                begun.stream().filter(each -> each.outcome() == Outcome.OK).toList();
        return new SteadyFigures(
                begun.size(),
                begun.size() - done.size(),
                Latency.ofMicros(done.stream().map(Operation::micros)));
    }

    double errorRatio() {
        return requests == 0 ? 1 : (double) errors / requests;
    }
}
