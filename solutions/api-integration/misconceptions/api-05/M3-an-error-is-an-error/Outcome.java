/*
 * believed: "Whatever is not 2xx has failed."
 * wrong: >
 *   Who asks for what is not there, at an old version, or with a wrong draft is answered well. One client's bugs
 *   close the service for everybody.
 * rejected-by:
 *   - EvidenceTest.what_is_wrong_with_a_request_is_no_failure
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
        if (failed instanceof StorageRefusal) {
            return BAD;
        }
        if (failed instanceof StorageFailure failure) {
            // How long a caller waits is theirs; what took too long is found by its time.
            return failure.kind() == Kind.LATE ? NOTHING : BAD;
        }
        return NOTHING;
    }

    /** Zero if nothing was asked for that is known to be a time. */
    static Duration retryAfter(Exception failed) {
        return failed instanceof StorageRefusal refusal && refusal.retryAfter() != null
                ? Duration.ofSeconds(Long.parseLong(refusal.retryAfter()))
                : Duration.ZERO;
    }
}
