/*
 * believed: "What the last attempt says is how it is."
 * wrong: >
 *   It says that it could not be sent. The first one was, and may be done.
 * rejected-by:
 *   - CallerRepeatsTest.an_outcome_that_nobody_knows_is_told_as_such
 */
package dev.back2code.katas.rel02;

import dev.back2code.core.seam.CallSpec;
import dev.back2code.core.seam.Pause;
import dev.back2code.core.seam.RetryPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** Calls again after full jitter, while a budget of tokens lasts that all calls fill. */
public class BudgetedRetries implements RetryPolicy {

    private static final int ATTEMPTS = 3;
    /** Before the second attempt; doubles with each further one. */
    private static final Duration FIRST_LIMIT = Duration.ofMillis(100);

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
        for (int made = 1; ; made++) {
            try {
                return attempt.call();
            } catch (Exception failed) {
                if (made == ATTEMPTS || spec.callerRepeats() || !Failures.mayRepeat(failed, spec.repeatable())) {
                    throw failed;
                }
                Optional<Duration> wait = wait(failed, spec, made);
                // Spent last, so that no token is lost on a call that gives up for another reason.
                if (wait.isEmpty() || !budget.spend() || !passed(wait.get())) {
                    throw failed;
                }
            }
        }
    }

    /** Empty if it would end too late. */
    private Optional<Duration> wait(Exception failed, CallSpec spec, int made) {
        Duration left = Duration.between(clock.instant(), spec.deadline());
        long limit = FIRST_LIMIT.multipliedBy(1L << (made - 1)).toNanos();
        Duration jitter = Duration.ofNanos(ThreadLocalRandom.current().nextLong(limit));
        return Failures.comeBack(failed, clock.instant())
                .map(asked -> asked.plus(jitter))
                .filter(whole -> whole.compareTo(left) < 0);
    }

    private boolean passed(Duration wait) {
        try {
            pause.last(wait);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
