package dev.back2code.storage.timeout;

import dev.back2code.storage.seam.CallPolicy;
import dev.back2code.storage.seam.Timeouts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.Lifecycle;
import org.springframework.stereotype.Component;

/**
 * The policy of each dependency. Each is asked for at the start, so that a total that cannot be kept ends it, and kept until
 * this is stopped.
 */
@Component
public class Policies implements Lifecycle {

    private final Timeouts timeouts;
    private final Totals totals;
    private final Map<Duration, CallPolicy> kept = new ConcurrentHashMap<>();

    Policies(Timeouts timeouts, Totals totals) {
        this.timeouts = timeouts;
        this.totals = totals;
        database();
        redis();
        mail();
    }

    public CallPolicy database() {
        return of(totals.database());
    }

    public CallPolicy redis() {
        return of(totals.redis());
    }

    public CallPolicy mail() {
        return of(totals.mail());
    }

    private CallPolicy of(Duration total) {
        return kept.computeIfAbsent(total, timeouts::within);
    }

    /** Nothing to do: whoever needs a policy asks for it. */
    @Override
    public void start() {}

    @Override
    public void stop() {
        kept.clear();
    }

    @Override
    public boolean isRunning() {
        return !kept.isEmpty();
    }
}
