/*
 * believed: "Our own backoff is well chosen; what the server wishes is advice."
 * wrong: >
 *   The server alone knows when it will be well. All who ask before are refused, and are in its way.
 * rejected-by:
 *   - DeadlineTest.a_time_to_come_back_is_kept
 *   - DeadlineTest.nobody_waits_for_a_time_behind_the_deadline
 *   - PauseTest.a_time_to_come_back_is_no_appointment
 *   - DeadlineTest.what_attempts_took_is_gone
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

    static Optional<Duration> comeBack(Exception failed, Instant now) {
        return Optional.of(Duration.ZERO);
    }
}
