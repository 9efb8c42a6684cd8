/*
 * believed: "Every object has a hash code; that is what it is for."
 * wrong: >
 *   It is 32 bits of plain arithmetic, made to spread a map's entries: Aa and BB have the same, and so have
 *   countless others.
 * rejected-by:
 *   - WhoseKeyTest.requests_that_look_alike_are_told_apart
 */
package dev.back2code.katas.sys05;

import dev.back2code.katas.sys05.StoredAnswers.Stored;
import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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
        return MessageDigest.isEqual(stored.fingerprint(), fingerprint)
                ? new Outcome.Replayed<>(json.readValue(stored.answer(), type))
                : new Outcome.Mismatch<>();
    }

    private byte[] fingerprint(Object request) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(request.hashCode()).array();
    }
}
