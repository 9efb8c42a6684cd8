package dev.back2code.core;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** A breaker that tells what it is asked for, and is open where a test says so. */
public class ClosableBreaker implements CircuitBreaker {

    static final List<String> ASKED = new CopyOnWriteArrayList<>();
    static volatile Set<Endpoints> open = Set.of();

    @Override
    public <T> T call(Endpoints endpoints, Callable<T> call) throws Exception {
        if (open.contains(endpoints)) {
            ASKED.add(endpoints + " refused");
            throw new CallNotPermitted(Duration.ofMillis(1_001));
        }
        try {
            T value = call.call();
            ASKED.add(endpoints + " well");
            return value;
        } catch (Exception failed) {
            ASKED.add(endpoints + " " + failed.getClass().getSimpleName());
            throw failed;
        }
    }
}
