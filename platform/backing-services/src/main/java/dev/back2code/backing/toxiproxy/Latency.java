package dev.back2code.backing.toxiproxy;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Each chunk goes on {@code latency} plus or minus {@code jitter} after it was read; in order.
 *
 * @param latency milliseconds
 * @param jitter milliseconds
 */
record Latency(long latency, long jitter) implements Toxic {

    /** Large enough that the delay seldom throttles the sender. */
    @Override
    public int buffer() {
        return 1024;
    }

    @Override
    public void pipe(Stage stage) {
        for (Chunk chunk = stage.take(); chunk != null; chunk = stage.take()) {
            long delay = delay();
            stage.pause(delay - (System.nanoTime() - chunk.readAt()));
            // The sooner of the two: a pause that was cut short has delayed nothing more.
            stage.send(chunk.at(Math.min(chunk.readAt() + delay, System.nanoTime())));
        }
    }

    private long delay() {
        long spread = Math.clamp(Toxic.nanos(jitter), 0, Long.MAX_VALUE / 4);
        long mean = Math.clamp(Toxic.nanos(latency), 0, Long.MAX_VALUE / 4);
        return spread == 0 ? mean : mean + ThreadLocalRandom.current().nextLong(-spread, spread);
    }
}
