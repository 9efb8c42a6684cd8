package dev.back2code.katas.sys05;

import dev.back2code.katas.sys05.StoredAnswers.Slot;
import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * An empty slot is committed first. It says nothing but that there is something to lock, so that one which is left
 * behind does no harm; who has its lock does the work and fills it.
 */
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
        Outcome<T> outcome;
        try {
            transaction.executeWithoutResult(status -> answers.makeSlot(intent, now));
            outcome = transaction.execute(status -> inSlot(intent, fingerprint, now, type, work));
        } catch (SlotLocked locked) {
            return new Outcome.InFlight<>();
        }
        if (outcome instanceof Outcome.Fresh && done.incrementAndGet() % SWEEP_EVERY == 0) {
            answers.sweep(now);
        }
        return outcome;
    }

    private <T> Outcome<T> inSlot(Intent intent, byte[] fingerprint, Instant now, Class<T> type, Supplier<T> work) {
        Slot slot = answers.lockSlot(intent);
        if (slot.isFilled(now)) {
            return MessageDigest.isEqual(slot.fingerprint(), fingerprint)
                    ? new Outcome.Replayed<>(json.readValue(slot.answer(), type))
                    : new Outcome.Mismatch<>();
        }
        T answer = work.get();
        answers.fill(intent, fingerprint, json.writeValueAsString(answer), now);
        return new Outcome.Fresh<>(answer);
    }

    private byte[] fingerprint(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Apart from all locks that the work may fail to get. */
    static final class SlotLocked extends RuntimeException {

        SlotLocked(DataAccessException failure) {
            super(failure);
        }
    }
}
