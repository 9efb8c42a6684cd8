package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.HistoryWriter;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open workload: requests are due at a fixed rate, whether or not those before are answered.
 */
public final class Load implements AutoCloseable {

    private final Order order;
    private final Random random;
    private final Recorder recorder;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock = new Thread(this::keepTime, "load");
    private volatile boolean stopped;

    /**
     * What load to put on what.
     *
     * @param rate requests a second
     * @param deadline of each request
     * @param seed of what is asked for
     * @param origin the monotonic time that samples count from
     */
    public record Order(
            Target target,
            Traffic traffic,
            int rate,
            Duration deadline,
            long seed,
            HistoryWriter history,
            long origin) {}

    private Load(Order order) {
        this.order = order;
        this.random = new Random(order.seed());
        this.recorder = new Recorder(order.history(), order.origin());
    }

    public static Load start(Order order) {
        Load load = new Load(order);
        load.clock.setDaemon(true);
        load.clock.start();
        return load;
    }

    private void keepTime() {
        long begin = System.nanoTime();
        for (long i = 0; !stopped; i++) {
            long due = begin + i * 1_000_000_000L / order.rate();
            while (!stopped && System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (!stopped) {
                Request request = order.traffic().next(random);
                callers.execute(() -> call(request, due));
            }
        }
    }

    private void call(Request request, long due) {
        Errand errand = recorder.begin(request, due);
        try {
            while (!errand.isDoneWith(order.target().send(request, order.deadline()))) {
                Thread.sleep(errand.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All requests so far whose end is known. */
    public List<Sample> samples() {
        return recorder.samples();
    }

    /** Sends nothing new, and waits for what is under way: each has its deadline, and what is repeated its end. */
    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(clock);
        try {
            clock.join();
            callers.shutdown();
            if (!callers.awaitTermination(
                    Errand.PATIENCE.plus(order.deadline()).plusSeconds(2).toMillis(), TimeUnit.MILLISECONDS)) {
                callers.shutdownNow();
            }
        } catch (InterruptedException e) {
            callers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
