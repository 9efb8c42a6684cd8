package dev.back2code.load.edge;

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
 * @param p50 in microseconds
 * @param p95 in microseconds
 */
record Round(double perSecond, long p50, long p95) {

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
        all.sort(null);
        return new Round(all.size() / (length.toNanos() / 1e9), at(all, 0.50), at(all, 0.95));
    }

    private static List<Long> times(long end, Runnable request) {
        List<Long> times = new ArrayList<>();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            request.run();
            times.add((System.nanoTime() - begin) / 1_000);
        }
        return times;
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
