package dev.back2code.katas.data05;

import dev.back2code.storage.seam.Busy;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's own retry, around the transaction; Spring's own family of exceptions tells what is tried again. */
final class Attempts {

    private static final int RETRIES = 3;

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(RETRIES)
            .delay(Duration.ofMillis(4))
            .jitter(Duration.ofMillis(3))
            .multiplier(2)
            .includes(ConcurrencyFailureException.class)
            .build());

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T inTransaction(Supplier<T> work) {
        try {
            return retry.execute(() -> transaction.execute(status -> work.get()));
        } catch (RetryException failed) {
            if (failed.getCause() instanceof ConcurrencyFailureException) {
                throw Busy.after(RETRIES + 1, failed.getCause());
            }
            throw (RuntimeException) failed.getCause();
        }
    }
}
