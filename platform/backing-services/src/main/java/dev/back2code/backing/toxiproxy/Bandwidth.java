package dev.back2code.backing.toxiproxy;

/**
 * At most {@code rate} goes on, in slices of 100 ms. A rate of 0 holds everything back until the toxic is changed or
 * removed, which Testcontainers' documentation uses to cut a connection; a negative one delays nothing.
 *
 * @param rate KB/s, a KB being 1,000 bytes
 */
record Bandwidth(long rate) implements Toxic {

    private static final int SLICE_MILLIS = 100;
    private static final long FOR_EVER = Long.MAX_VALUE / 4;

    @Override
    public void pipe(Stage stage) {
        long owed = 0;
        for (Chunk chunk = stage.take(); chunk != null; chunk = stage.take()) {
            owed += cost(chunk);
            Chunk rest = chunk;
            while (rate > 0 && rest.length() > slice()) {
                long paused = pause(stage, Toxic.nanos(SLICE_MILLIS));
                if (stage.wanted()) {
                    break;
                }
                owed -= paused;
                stage.send(rest.first(slice()));
                rest = rest.without(slice());
            }
            // What a pause took too long, the next one makes up for.
            owed -= pause(stage, owed);
            stage.send(rest);
        }
    }

    private long cost(Chunk chunk) {
        return rate == 0 ? FOR_EVER : rate < 0 ? 0 : chunk.length() * 1_000_000L / rate;
    }

    private int slice() {
        return (int) Math.min(rate, 1_000_000) * SLICE_MILLIS;
    }

    private static long pause(Stage stage, long nanos) {
        long began = System.nanoTime();
        stage.pause(nanos);
        return System.nanoTime() - began;
    }
}
