package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Outcome;
import java.time.Duration;

/**
 * A request until its outcome is known, by one caller. If it names its intent it is sent again while nobody has said what
 * became of it; in the history it is one.
 */
public final class Errand {

    /** How long a request that may be repeated is. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Recorder recorder;
    private final Request request;
    private final long due;
    private final int process;
    private int attempts;

    Errand(Recorder recorder, Request request, long due, int process) {
        this.recorder = recorder;
        this.request = request;
        this.due = due;
        this.process = process;
    }

    public Request request() {
        return request;
    }

    long due() {
        return due;
    }

    int process() {
        return process;
    }

    int attempts() {
        return attempts;
    }

    /**
     * An attempt has come back.
     *
     * @return whether that was all; else it is sent again after the {@link #pause}
     */
    public boolean isDoneWith(Reply reply) {
        attempts++;
        if (request.isRepeatable() && !reply.how().served() && System.nanoTime() < due + PATIENCE.toNanos()) {
            return false;
        }
        recorder.end(this, reply);
        return true;
    }

    /** Twice as long each time: a service that has just started is not buried under those who have waited for it. */
    public Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Whatever the last attempt came to: one before may have been carried out, unless this is the answer to it. */
    Outcome outcome(Reply reply) {
        return attempts == 1 || reply.how() == Answered.DONE ? reply.how().outcome() : Outcome.INFO;
    }
}
