package dev.back2code.chaos.traffic;

import dev.back2code.chaos.history.HistoryWriter;
import dev.back2code.chaos.history.HistoryWriter.Facts;
import dev.back2code.chaos.history.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open workload: requests are due at a fixed rate, whether or not those before are answered. Eight logical processes
 * take turns; where all wait, another one joins, and one whose request has an unknown outcome is replaced. A request that
 * names its intent is sent again until its outcome is known; in the history it is one.
 */
public final class Load implements AutoCloseable {

    private static final int PROCESSES = 8;

    /** How long a request that may be repeated is. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Order order;
    private final Random random;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Deque<Integer> idle = new ArrayDeque<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock = new Thread(this::keepTime, "load");
    private volatile boolean stopped;
    private int processes;

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
        int process = process();
        order.history().invoke(process, request.facts());
        try {
            Sent sent = send(request, due);
            Reply reply = sent.reply();
            long end = System.nanoTime();
            request.then().accept(reply);
            Outcome outcome = sent.outcome();
            order.history().complete(process, outcome, known(request.facts(), reply));
            samples.add(new Sample(
                    request.facts().f(),
                    due - order.origin(),
                    end - order.origin(),
                    reply.how(),
                    sent.attempts(),
                    reply.status()));
            if (outcome != Outcome.INFO) {
                giveBack(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Sent(Reply reply, int attempts) {

        /** Whatever the last attempt came to: one before may have been carried out, unless this is the answer to it. */
        Outcome outcome() {
            return attempts == 1 || reply.how() == Answered.DONE ? reply.how().outcome() : Outcome.INFO;
        }
    }

    private Sent send(Request request, long due) throws InterruptedException {
        Reply reply = order.target().send(request, order.deadline());
        int attempts = 1;
        while (request.isRepeatable() && !reply.how().served() && System.nanoTime() < due + PATIENCE.toNanos()) {
            Thread.sleep(pause(attempts++));
            reply = order.target().send(request, order.deadline());
        }
        return new Sent(reply, attempts);
    }

    /** Twice as long each time: a service that has just started is not buried under those who have waited for it. */
    private static Duration pause(int attempt) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static Facts known(Facts asked, Reply reply) {
        String note = asked.note() == null ? reply.note() : asked.note();
        return new Facts(asked.f(), note, asked.key(), reply.version(), asked.h(), reply.status());
    }

    private synchronized int process() {
        Integer rested = processes < PROCESSES ? null : idle.pollFirst();
        return rested == null ? processes++ : rested;
    }

    private synchronized void giveBack(int process) {
        idle.addLast(process);
    }

    /** All requests so far whose end is known. */
    public List<Sample> samples() {
        return List.copyOf(samples);
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
                    PATIENCE.plus(order.deadline()).plusSeconds(2).toMillis(), TimeUnit.MILLISECONDS)) {
                callers.shutdownNow();
            }
        } catch (InterruptedException e) {
            callers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
