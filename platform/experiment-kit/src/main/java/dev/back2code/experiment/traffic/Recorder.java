package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.HistoryWriter;
import dev.back2code.experiment.history.Processes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes down what becomes of each request: in the history, and as a sample. */
public final class Recorder {

    private final HistoryWriter history;
    private final long origin;
    private final Processes processes = new Processes();
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    /** @param origin the monotonic time that samples count from */
    public Recorder(HistoryWriter history, long origin) {
        this.history = history;
        this.origin = origin;
    }

    /** @param due the monotonic time at which it had to be sent */
    public Errand begin(Request request, long due) {
        int process = processes.take();
        history.invoke(process, request.facts());
        return new Errand(this, request, due, process);
    }

    void end(Errand errand, Reply reply) {
        long end = System.nanoTime();
        Request request = errand.request();
        request.then().accept(reply);
        history.complete(errand.process(), errand.outcome(reply), request.knowing(reply));
        samples.add(new Sample(
                request.facts().f(),
                errand.due() - origin,
                end - origin,
                reply.how(),
                errand.attempts(),
                reply.status()));
        processes.giveBack(errand.process(), errand.outcome(reply));
    }

    /** All requests so far whose end is known. */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }
}
