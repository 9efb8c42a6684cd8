package dev.back2code.backing.toxiproxy;

import java.io.IOException;
import java.time.Duration;

/** How long something took, by the wall clock. */
final class Stopwatch {

    private Stopwatch() {}

    interface Work {

        void run() throws IOException;
    }

    static Duration time(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
