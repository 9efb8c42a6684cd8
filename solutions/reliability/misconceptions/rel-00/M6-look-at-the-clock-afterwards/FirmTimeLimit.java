/*
 * believed: "I measure how long the work took and refuse a result that came too late."
 * wrong: "That is a check, not a limit: work that never ends is never measured."
 * rejected-by:
 *   - PreviewLimitTest.a_preview_server_that_hangs_is_cut_at_the_limit
 *   - TimeLimitTest.nothing_of_a_call_stays_behind
 *   - TimeLimitTest.work_that_ignores_interrupts_holds_up_nobody
 *   - LimitEdgeTest.a_limit_below_a_millisecond_is_a_limit
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;

public class FirmTimeLimit implements TimeLimit {

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        long start = System.nanoTime();
        T result = work.call();
        if (Duration.ofNanos(System.nanoTime() - start).compareTo(limit) > 0) {
            throw TimeLimitExceeded.of(limit);
        }
        return result;
    }
}
