/*
 * believed: "The first request had an answer, if a bad one. The same request gets the same answer."
 * wrong: >
 *   A full disk, a deadlock, a lost connection say nothing about the request. Who stores them tells a client
 *   for a day that it cannot have what it could have now.
 * rejected-by:
 *   - FailureTest.work_that_fails_leaves_the_key_free
 *   - FailureTest.what_fails_at_the_commit_was_not_done
 */
package dev.back2code.katas.sys05;

import dev.back2code.katas.sys05.StoredAnswers.Stored;
import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

public class OneNotePerIntent implements IdempotentExecutor {

    private static final int SWEEP_EVERY = 50;
    private static final String FAILED = "failed: ";

    private final StoredAnswers answers;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;
    private final InstantSource clock;
    private final JsonMapper json;
    private final AtomicInteger done = new AtomicInteger();

    public OneNotePerIntent(JdbcClient db, PlatformTransactionManager transactions, InstantSource clock, JsonMapper json) {
        this.answers = new StoredAnswers(db);
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.json = json;
    }

    @Override
    public <T> Outcome<T> execute(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        byte[] fingerprint = fingerprint(request);
        Instant now = clock.instant();
        try {
            return executed(intent, fingerprint, now, type, work);
        } catch (RuntimeException failed) {
            own.executeWithoutResult(any -> answers.keep(intent, fingerprint, FAILED + failed.getMessage(), now));
            throw failed;
        }
    }

    private <T> Outcome<T> executed(
            Intent intent, byte[] fingerprint, Instant now, Class<T> type, Supplier<T> work) {
        Outcome<T> outcome = transaction.execute(status -> {
            boolean mine = answers.lock(intent);
            // Later than the lock, in a statement of its own: whoever had the lock before has committed, and is seen.
            Optional<Stored> stored = answers.find(intent, now);
            if (stored.isPresent()) {
                return replay(stored.get(), fingerprint, type);
            }
            if (!mine) {
                return new Outcome.InFlight<T>();
            }
            T answer = work.get();
            answers.keep(intent, fingerprint, json.writeValueAsString(answer), now);
            return new Outcome.Fresh<>(answer);
        });
        if (outcome instanceof Outcome.Fresh && done.incrementAndGet() % SWEEP_EVERY == 0) {
            answers.sweep(now);
        }
        return outcome;
    }

    private <T> Outcome<T> replay(Stored stored, byte[] fingerprint, Class<T> type) {
        if (stored.answer().startsWith(FAILED)) {
            throw new IllegalStateException(stored.answer());
        }
        return MessageDigest.isEqual(stored.fingerprint(), fingerprint)
                ? new Outcome.Replayed<>(json.readValue(stored.answer(), type))
                : new Outcome.Mismatch<>();
    }

    /** Of fixed length, and of nothing else: what was asked for need not be kept. */
    private byte[] fingerprint(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
