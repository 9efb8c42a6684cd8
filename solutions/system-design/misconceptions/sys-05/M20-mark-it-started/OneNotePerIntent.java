/*
 * believed: "Commit the key as started, so that others see it; then do the work and mark it done."
 * wrong: >
 *   Whatever ends in between leaves a key that is started for ever. The client is told to come back, comes
 *   back, and is told so again, until the key ends.
 * rejected-by:
 *   - InstancesTest.whoever_dies_leaves_all_or_nothing
 *   - FailureTest.work_that_fails_leaves_the_key_free
 *   - FailureTest.what_fails_at_the_commit_was_not_done
 *   - AtWorkTest.who_comes_while_the_first_is_at_work_does_not_wait
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

public class OneNotePerIntent implements IdempotentExecutor {

    private static final int SWEEP_EVERY = 50;

    private final StoredAnswers answers;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;
    private final AtomicInteger done = new AtomicInteger();

    public OneNotePerIntent(JdbcClient db, TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
        this.answers = new StoredAnswers(db);
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public <T> Outcome<T> execute(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        byte[] fingerprint = fingerprint(request);
        Instant now = clock.instant();
        if (!Boolean.TRUE.equals(transaction.execute(status -> answers.begin(intent, fingerprint, now)))) {
            return replay(answers.find(intent, now).orElseThrow(), fingerprint, type);
        }
        Outcome<T> outcome = transaction.execute(status -> {
            T answer = work.get();
            answers.complete(intent, json.writeValueAsString(answer));
            return new Outcome.Fresh<>(answer);
        });
        if (done.incrementAndGet() % SWEEP_EVERY == 0) {
            answers.sweep(now);
        }
        return outcome;
    }

    private <T> Outcome<T> replay(Stored stored, byte[] fingerprint, Class<T> type) {
        if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
            return new Outcome.Mismatch<>();
        }
        return stored.answer().isEmpty()
                ? new Outcome.InFlight<>()
                : new Outcome.Replayed<>(json.readValue(stored.answer(), type));
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
