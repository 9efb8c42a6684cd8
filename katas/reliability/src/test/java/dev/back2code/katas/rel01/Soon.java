package dev.back2code.katas.rel01;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;

/** What may take a moment. */
final class Soon {

    private Soon() {}

    /** Whether the condition holds within a second. */
    static boolean holds(BooleanSupplier condition) {
        return holds(Duration.ofSeconds(1), condition);
    }

    static boolean holds(Duration patience, BooleanSupplier condition) {
        try {
            await().atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
