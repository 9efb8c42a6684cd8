package dev.back2code.load.edge;

import dev.back2code.load.measure.Latency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a number of callers saw, each of whom asks again as soon as it is answered.
 *
 * @param perSecond requests a second, of all callers together
 */
record Round(double perSecond, Latency latency) {

    static Round of(int callers, Duration length, Runnable request) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        List<Future<List<Long>>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                runs.add(threads.submit(() -> times(end, request)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> run : runs) {
            all.addAll(run.get());
        }
        return new Round(all.size() / (length.toNanos() / 1e9), Latency.ofMicros(all.stream()));
    }

    private static List<Long> times(long end, Runnable request) {
        List<Long> times = new ArrayList<>();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            request.run();
            times.add((System.nanoTime() - begin) / 1_000);
        }
        return times;
    }
}
