package dev.back2code.core.seam;

import java.time.Instant;

/**
 * What is known of a call before it is made.
 *
 * @param repeatable whether it makes no difference, neither for what is stored nor for the answer, that the call arrives
 *     twice. So it is for reads, and for a create, which has an idempotency key. A change at a version and a deletion are
 *     idempotent (RFC 9110, 9.2.2), and yet not repeatable: the second answer, 412 or 404, denies what the first has done
 * @param deadline until when somebody waits for the answer
 * @param callerRepeats whether the request that this call is made for came with {@code X-B2C-Attempt}, whatever its value:
 *     who sends that makes requests again itself
 */
public record CallSpec(boolean repeatable, Instant deadline, boolean callerRepeats) {}
