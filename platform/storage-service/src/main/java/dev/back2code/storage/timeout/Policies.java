package dev.back2code.storage.timeout;

import dev.back2code.storage.seam.CallPolicy;
import dev.back2code.storage.seam.Timeouts;
import org.springframework.stereotype.Component;

/** The policy of each dependency. Each is asked for at the start, so that a total that cannot be kept ends it. */
@Component
public class Policies {

    private final Timeouts timeouts;
    private final Totals totals;

    Policies(Timeouts timeouts, Totals totals) {
        this.timeouts = timeouts;
        this.totals = totals;
        database();
        redis();
        mail();
    }

    public CallPolicy database() {
        return timeouts.within(totals.database());
    }

    public CallPolicy redis() {
        return timeouts.within(totals.redis());
    }

    public CallPolicy mail() {
        return timeouts.within(totals.mail());
    }
}
