/*
 * believed: "A second request with the same key is a duplicate, and a duplicate is a conflict: 409."
 * wrong: >
 *   The client sends it again because it does not know what became of the first. Who refuses it has kept the
 *   note single and the client as ignorant as it was.
 * rejected-by:
 *   - ReplayTest.the_same_create_sent_again_makes_no_second_note
 *   - ReplayTest.a_replay_tells_what_was_answered_then
 *   - WhoseKeyTest.a_key_stands_for_one_request
 *   - AtWorkTest.who_comes_while_the_first_is_at_work_does_not_wait
 *   - FailureTest.an_answer_that_is_lost_is_told_again
 *   - FailureTest.work_that_fails_leaves_the_key_free
 *   - FailureTest.a_key_that_cannot_be_kept_keeps_no_note
 *   - FailureTest.what_fails_at_the_commit_was_not_done
 *   - LifeTest.a_key_lives_for_a_day_and_can_be_used_again
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
                return replay(stored.get(), fingerprint);
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

    private <T> Outcome<T> replay(Stored stored, byte[] fingerprint) {
        return MessageDigest.isEqual(stored.fingerprint(), fingerprint)
                ? new Outcome.InFlight<>()
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
