/*
 * believed: "4xx is the fault of the caller; every other exception is not."
 * wrong: >
 *   A deadline is the fault of the caller, too. One client that waits for 20 ms closes the service for all others.
 * rejected-by:
 *   - PatienceTest.who_will_not_wait_says_nothing_about_storage
 *   - PatienceTest.a_trial_that_says_nothing_makes_room
 */
package dev.back2code.katas.api05;

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
        return BAD;
    }

    /** Zero if nothing was asked for that is known to be a time. */
    static Duration retryAfter(Exception failed) {
        return failed instanceof StorageRefusal refusal && refusal.retryAfter() != null
                ? Duration.ofSeconds(Long.parseLong(refusal.retryAfter()))
                : Duration.ZERO;
    }
}
