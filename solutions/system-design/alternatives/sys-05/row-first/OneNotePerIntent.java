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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The row comes first and its primary key decides; who meets a row that is not committed has little patience. */
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
            outcome = transaction.execute(status -> inTransaction(intent, fingerprint, now, type, work));
        } catch (Impatient notMine) {
            return new Outcome.InFlight<>();
        }
        if (outcome instanceof Outcome.Fresh && done.incrementAndGet() % SWEEP_EVERY == 0) {
            answers.sweep(now);
        }
        return outcome;
    }

    private <T> Outcome<T> inTransaction(
            Intent intent, byte[] fingerprint, Instant now, Class<T> type, Supplier<T> work) {
        if (!begun(intent, fingerprint, now)) {
            Stored stored = answers.find(intent);
            return MessageDigest.isEqual(stored.fingerprint(), fingerprint)
                    ? new Outcome.Replayed<>(json.readValue(stored.answer(), type))
                    : new Outcome.Mismatch<>();
        }
        T answer = work.get();
        answers.complete(intent, json.writeValueAsString(answer));
        return new Outcome.Fresh<>(answer);
    }

    private boolean begun(Intent intent, byte[] fingerprint, Instant now) {
        try {
            return answers.begin(intent, fingerprint, now);
        } catch (DataAccessException failed) {
            if (!answers.isHeld(failed)) {
                throw failed;
            }
            // The transaction is ended by that; only outside of it there is something to say.
            throw new Impatient();
        }
    }

    private byte[] fingerprint(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static final class Impatient extends RuntimeException {}
}
