package dev.back2code.storage.idempotency;

import dev.back2code.storage.idempotency.StoredAnswers.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out once what is sent under one key, for a day: the work and the key that it was done under are committed
 * together, or neither is. Counts what became of requests: {@code b2c_idempotency_total}.
 */
@Service
public class Idempotency {

    private static final int SWEEP_EVERY = 100;

    private final StoredAnswers answers;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final AtomicLong carriedOut = new AtomicLong();

    Idempotency(
            StoredAnswers answers,
            PlatformTransactionManager transactions,
            InstantSource clock,
            JsonMapper json,
            MeterRegistry meters) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.json = json;
        this.meters = meters;
    }

    /**
     * Does the work, or tells what it came to when it was done before.
     *
     * @param request what was asked for; the same again has the same JSON
     * @param work takes part in this method's transaction, and has no effect but in it
     * @throws KeyInUse if the same is being done at the moment; nobody waits for it
     * @throws KeyReused if something else was asked for under the key
     */
    public <T> Once<T> once(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        byte[] fingerprint = fingerprint(request);
        Optional<T> fresh = attempt(intent, fingerprint, work);
        if (fresh.isPresent()) {
            sweepNowAndThen();
            return new Once<>(counted("fresh", fresh.get()), false);
        }
        Stored stored = answers.find(intent, clock.instant()).orElseThrow(() -> counted("in-flight", new KeyInUse()));
        if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
            throw counted("mismatch", new KeyReused());
        }
        return new Once<>(counted("replayed", json.readValue(stored.answer(), type)), true);
    }

    /** Two statements more than the work alone. Empty, and nothing done, if the key is taken or at work. */
    private <T> Optional<T> attempt(Intent intent, byte[] fingerprint, Supplier<T> work) {
        return transaction.execute(status -> {
            if (!answers.lock(intent)) {
                return Optional.empty();
            }
            T answer = work.get();
            if (answers.keep(intent, fingerprint, json.writeValueAsString(answer), clock.instant())) {
                return Optional.of(answer);
            }
            status.setRollbackOnly();
            return Optional.empty();
        });
    }

    private byte[] fingerprint(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException brokenPlatform) {
            throw new IllegalStateException(brokenPlatform);
        }
    }

    /** By those who use keys, so that there are no statements where nobody does. */
    private void sweepNowAndThen() {
        if (carriedOut.incrementAndGet() % SWEEP_EVERY == 0) {
            answers.sweep(clock.instant());
        }
    }

    private <T> T counted(String outcome, T result) {
        meters.counter("b2c.idempotency", "outcome", outcome).increment();
        return result;
    }
}
