/*
 * believed: "Retry-After is a number."
 * wrong: >
 *   It may be a date (RFC 9110, 10.2.3), and a proxy may write what it likes. A parser that throws turns a 503
 *   into a bug of one's own.
 * rejected-by:
 *   - DeadlineTest.a_time_to_come_back_is_kept
 *   - DeadlineTest.what_is_no_time_says_nothing
 *   - DeadlineTest.nobody_waits_for_a_time_behind_the_deadline
 */
package dev.back2code.katas.rel02;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.core.storage.StorageRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a failure of a call says about the next one. */
final class Failures {

    private Failures() {}

    static boolean mayRepeat(Exception failed, boolean repeatable) {
        if (failed instanceof StorageFailure failure) {
            return failure.kind() == Kind.NOT_REACHED || repeatable && failure.kind() == Kind.LOST;
        }
        return repeatable && isOverload(failed);
    }

    /** Whether the attempt has certainly changed nothing, since nobody began with it. */
    static boolean isNotDone(Exception failed) {
        return failed instanceof CallNotPermitted
                || isOverload(failed)
                || failed instanceof StorageFailure failure && failure.kind() == Kind.NOT_REACHED;
    }

    private static boolean isOverload(Exception failed) {
        return failed instanceof StorageRefusal refusal
                && (refusal.status().value() == 429 || refusal.status().value() == 503);
    }

    /** How long storage-service wants not to be asked; zero if it did not say. */
    static Optional<Duration> comeBack(Exception failed, Instant now) {
        String asked = failed instanceof StorageRefusal refusal ? refusal.comeBack() : null;
        try {
            return Optional.of(asked == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(asked)));
        } catch (NumberFormatException theirs) {
            throw new IllegalStateException("Retry-After is no number");
        }
    }
}
