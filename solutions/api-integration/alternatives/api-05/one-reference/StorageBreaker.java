package dev.back2code.katas.api05;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.core.storage.StorageRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Without a lock: what is current is one reference, and whoever wants to change it must still hold the old one. Calls are
 * remembered one by one; trials take permits, and one that hangs gives its permit to another.
 */
public class StorageBreaker implements CircuitBreaker {

    private final Map<Endpoints, AtomicReference<State>> states = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public StorageBreaker(InstantSource clock) {
        this.clock = clock;
    }

    private sealed interface State {}

    private record Ended(Instant at, boolean bad) {}

    private record Closed(ConcurrentLinkedDeque<Ended> calls, AtomicReference<Instant> asked) implements State {
        Closed() {
            this(new ConcurrentLinkedDeque<>(), new AtomicReference<>(Instant.MIN));
        }
    }

    private record Open(Instant end) implements State {}

    /** Two of the same content are not the same: what is compared is the reference. */
    private record HalfOpen(Semaphore free, Set<Trial> running, AtomicInteger good) implements State {
        HalfOpen() {
            this(new Semaphore(3), ConcurrentHashMap.newKeySet(), new AtomicInteger());
        }
    }

    /** No record: each is another one, also if two begin at the same time. */
    private static final class Trial {
        private final Instant begun;

        private Trial(Instant begun) {
            this.begun = begun;
        }
    }

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        AtomicReference<State> current = states.computeIfAbsent(endpoints, any -> new AtomicReference<>(new Closed()));
        Instant begun = clock.instant();
        State state = current.get();
        if (state instanceof Open open && !begun.isBefore(open.end())) {
            current.compareAndSet(open, new HalfOpen());
            state = current.get();
        }
        if (state instanceof Open open) {
            throw new CallNotPermitted(Duration.between(begun, open.end()));
        }
        Trial trial = state instanceof HalfOpen half ? begin(half, begun) : new Trial(begun);
        Exception failure = null;
        try {
            return call.call();
        } catch (Exception failed) {
            failure = failed;
            throw failed;
        } finally {
            if (current.get() == state) {
                ended(current, state, trial, failure);
            }
        }
    }

    private static Trial begin(HalfOpen half, Instant now) {
        for (Trial hanging : half.running()) {
            if (!hanging.begun.plusSeconds(3).isAfter(now) && half.running().remove(hanging)) {
                half.free().release();
            }
        }
        if (!half.free().tryAcquire()) {
            throw new CallNotPermitted(Duration.ZERO);
        }
        Trial trial = new Trial(now);
        half.running().add(trial);
        return trial;
    }

    private void ended(AtomicReference<State> current, State state, Trial trial, Exception failure) {
        Instant now = clock.instant();
        boolean bad = !trial.begun.plusMillis(800).isAfter(now) || isBad(failure);
        boolean saysNothing = !bad && failure != null && !(failure instanceof StorageRefusal);
        Instant asked = bad ? now.plusSeconds(asked(failure)) : now;
        switch (state) {
            case HalfOpen half -> {
                // Whose permit another one has is no trial any more.
                if (half.running().remove(trial)) {
                    if (bad) {
                        open(current, half, now, asked);
                    } else if (saysNothing) {
                        half.free().release();
                    } else if (half.good().incrementAndGet() == 3) {
                        current.compareAndSet(half, new Closed());
                    }
                }
            }
            case Closed closed -> {
                if (!saysNothing) {
                    closed.asked().accumulateAndGet(asked, (one, other) -> one.isAfter(other) ? one : other);
                    closed.calls().add(new Ended(now, bad));
                    closed.calls().removeIf(old -> !old.at().plusSeconds(10).isAfter(now));
                    while (closed.calls().size() > 20) {
                        closed.calls().poll();
                    }
                    long all = closed.calls().size();
                    if (bad && all >= 10 && 2 * closed.calls().stream().filter(Ended::bad).count() >= all) {
                        open(current, closed, now, closed.asked().get());
                    }
                }
            }
            case Open never -> throw new IllegalStateException("no call begins while it is open");
        }
    }

    private static void open(AtomicReference<State> current, State from, Instant now, Instant asked) {
        long rest = Math.clamp(Duration.between(now, asked).toMillis(), 2_000, 30_000);
        long random = ThreadLocalRandom.current().nextLong(1_000);
        current.compareAndSet(from, new Open(now.plusMillis(rest + random)));
    }

    private static boolean isBad(Exception failure) {
        if (failure instanceof StorageRefusal refusal) {
            return Set.of(429, 503).contains(refusal.status().value());
        }
        return failure instanceof StorageFailure lost && lost.kind() != Kind.LATE;
    }

    private static long asked(Exception failure) {
        return failure instanceof StorageRefusal refusal && refusal.retryAfter() != null
                ? Long.parseLong(refusal.retryAfter())
                : 0;
    }
}
