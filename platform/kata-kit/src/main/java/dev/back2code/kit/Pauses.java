package dev.back2code.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The pauses that the service under test makes between attempts: it asks its {@code Pause} for them, and in no test of a
 * kata does time pass by that. Each is seen; what happens meanwhile, a test may say.
 */
public final class Pauses implements AutoCloseable {

    private final List<Duration> seen = new CopyOnWriteArrayList<>();
    private final Consumer<Function<Duration, Callable<Void>>> service;

    /** What happens while the service pauses, on the thread that does. */
    public interface Meanwhile {

        /** @throws InterruptedException to wake the thread as an interrupt does */
        void happens(Duration pause) throws InterruptedException;
    }

    Pauses(Consumer<Function<Duration, Callable<Void>>> service) {
        this.service = service;
        during(pause -> {});
    }

    /** From now on this happens in each pause. */
    public void during(Meanwhile meanwhile) {
        service.accept(pause -> () -> {
            seen.add(pause);
            meanwhile.happens(pause);
            return null;
        });
    }

    /** All since the test began, or since {@link #forget}. */
    public List<Duration> seen() {
        return List.copyOf(seen);
    }

    public void forget() {
        seen.clear();
    }

    @Override
    public void close() {
        service.accept(pause -> () -> null);
    }
}
