package dev.back2code.core.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts further attempts: {@code b2c_retry_attempts_total}, by whether they succeeded. */
final class RetryCount {

    private final Counter succeeded;
    private final Counter failed;

    RetryCount(MeterRegistry meters) {
        succeeded = counter(meters, "succeeded");
        failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("b2c.retry.attempts").tag("outcome", outcome).register(meters);
    }

    void add(boolean success) {
        (success ? succeeded : failed).increment();
    }
}
