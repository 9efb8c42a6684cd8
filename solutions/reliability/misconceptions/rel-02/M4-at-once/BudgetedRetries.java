/*
 * believed: "Most faults are gone at the next attempt, so make it at once; a user is waiting."
 * wrong: >
 *   A fault that takes a moment is met three times within it. Whoever is restarting has not restarted in a
 *   millisecond.
 * rejected-by:
 *   - PauseTest.callers_who_failed_together_do_not_come_back_together
 *   - PauseTest.each_moment_is_as_likely_as_another
 *   - PauseTest.a_time_to_come_back_is_no_appointment
 *   - SafeToRepeatTest.what_was_never_sent_is_sent_again
 *   - DeadlineTest.what_is_no_time_says_nothing
 *   - InterruptTest.an_interrupt_ends_the_wait_and_the_call
 *   - InterruptTest.a_thread_that_was_interrupted_remembers_it
 */
package dev.back2code.katas.rel02;

import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.Pause;
import dev.back2code.core.seam.RetryPolicy;
import dev.back2code.core.storage.StorageFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls again after full jitter, while a budget of tokens lasts that all calls fill. */
public class BudgetedRetries implements RetryPolicy {

    private static final int ATTEMPTS = 3;

    private final RetryBudget budget = new RetryBudget();
    private final InstantSource clock;
    private final Pause pause;

    public BudgetedRetries(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public <T> T call(CallSpec spec, Callable<T> attempt) throws Exception {
        budget.earn();
        Exception unknown = null;
        for (int made = 1; ; made++) {
            try {
                return attempt.call();
            } catch (Exception failed) {
                unknown = isUnknown(failed) ? failed : unknown;
                if (made == ATTEMPTS || spec.callerRepeats() || !Failures.mayRepeat(failed, spec.repeatable())) {
                    throw told(failed, unknown);
                }
                Optional<Duration> wait = wait(failed, spec, made);
                // Spent last, so that no token is lost on a call that gives up for another reason.
                if (wait.isEmpty() || !budget.spend() || !passed(wait.get())) {
                    throw told(failed, unknown);
                }
            }
        }
    }

    /** Empty if it would end too late. */
    private Optional<Duration> wait(Exception failed, CallSpec spec, int made) {
        Duration left = Duration.between(clock.instant(), spec.deadline());
        Duration jitter = Duration.ZERO;
        return Failures.comeBack(failed, clock.instant())
                .map(asked -> asked.plus(jitter))
                .filter(whole -> whole.compareTo(left) < 0);
    }

    private boolean passed(Duration wait) {
        if (wait.isZero()) {
            return true;
        }
        try {
            pause.last(wait);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isUnknown(Exception failed) {
        return failed instanceof StorageFailure failure && failure.isOutcomeUnknown();
    }

    /** A later attempt that was not carried out says nothing about an earlier one that may have been. */
    private static Exception told(Exception last, @Nullable Exception unknown) {
        return unknown != null && Failures.isNotDone(last) ? unknown : last;
    }
}
