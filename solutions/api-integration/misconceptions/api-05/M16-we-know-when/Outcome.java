/*
 * believed: "When storage-service is asked again is decided here."
 * wrong: >
 *   It says itself when it will be well, and is asked five times before.
 * rejected-by:
 *   - OpenTimeTest.a_time_to_come_back_is_kept
 *   - OpenTimeTest.nobody_is_left_alone_for_a_day
 */
package dev.back2code.katas.api05;

import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.core.storage.StorageRefusal;
import java.time.Duration;

/** What the end of a call says about storage-service, not about the request. */
enum Outcome {
    GOOD,
    BAD,
    NOTHING;

    static Outcome of(Exception failed) {
        if (failed instanceof StorageRefusal refusal) {
            int status = refusal.status().value();
            return status == 429 || status == 503 ? BAD : GOOD;
        }
        if (failed instanceof StorageFailure failure) {
            // How long a caller waits is theirs; what took too long is found by its time.
            return failure.kind() == Kind.LATE ? NOTHING : BAD;
        }
        return NOTHING;
    }

    /** Zero if nothing was asked for that is known to be a time. */
    static Duration retryAfter(Exception failed) {
        return Duration.ZERO;
    }
}
