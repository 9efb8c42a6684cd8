package dev.back2code.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The clock of the service under test, its {@link InstantSource}. It runs until a test holds it, and again when that
 * test has ended. core-api judges tokens by it: those of the kit's own calls are good from now on, for twelve hours. The
 * other services judge them by the machine's clock.
 */
public final class ServiceClock implements AutoCloseable {

    private final Consumer<InstantSource> service;
    private volatile Instant standing = Instant.EPOCH;

    ServiceClock(Consumer<InstantSource> service) {
        this.service = service;
    }

    /** From now on every look at the service's clock sees this moment. */
    public void stand(Instant moment) {
        standing = moment;
        service.accept(InstantSource.fixed(moment));
    }

    /** Moves on, from the moment at which it stands. */
    public void pass(Duration time) {
        stand(standing.plus(time));
    }

    /** Lets it run again, by the machine's time. */
    @Override
    public void close() {
        service.accept(InstantSource.system());
    }
}
