/*
 * believed: "Nobody knows what a lost call has done, so it is not made again."
 * wrong: >
 *   For a read, and for a create with a key, nobody needs to know: that it comes twice makes no difference.
 * rejected-by:
 *   - CallerRepeatsTest.a_create_whose_answer_was_lost_makes_one_note
 *   - AmplificationTest.one_call_in_twenty_fails_and_nobody_notices
 *   - SafeToRepeatTest.what_may_pass_is_tried_three_times_at_most
 */
package dev.back2code.katas.rel02;

import dev.back2code.core.seam.CallNotPermitted;
import dev.back2code.core.storage.StorageFailure;
import dev.back2code.core.storage.StorageFailure.Kind;
import dev.back2code.core.storage.StorageRefusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a failure of a call says about the next one. */
final class Failures {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** Longer than this is for ever, however many digits it has. */
    private static final int DIGITS = 9;

    private Failures() {}

    static boolean mayRepeat(Exception failed, boolean repeatable) {
        if (failed instanceof StorageFailure failure) {
            return failure.kind() == Kind.NOT_REACHED;
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

    /** How long storage-service wants not to be asked; zero if it said nothing of the kind, empty if for ever. */
    static Optional<Duration> comeBack(Exception failed, Instant now) {
        String asked = failed instanceof StorageRefusal refusal ? refusal.comeBack() : null;
        if (asked == null) {
            return Optional.of(Duration.ZERO);
        }
        if (SECONDS.matcher(asked.strip()).matches()) {
            return seconds(asked.strip().replaceFirst("^0+(?=.)", ""));
        }
        try {
            Instant then = ZonedDateTime.parse(asked.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException neither) {
            return Optional.of(Duration.ZERO);
        }
    }

    private static Optional<Duration> seconds(String digits) {
        return digits.length() > DIGITS ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
    }
}
