/*
 * believed: "No second thread is needed: a timer interrupts the caller at the limit, and the work ends."
 * wrong: "If the work wants to. It may ignore the interrupt, or turn it into an exception of its own, and the caller is at its mercy."
 * rejected-by:
 *   - PreviewLimitTest.a_preview_server_that_hangs_is_cut_at_the_limit
 *   - TimeLimitTest.work_that_ignores_interrupts_holds_up_nobody
 */
package dev.back2code.katas.rel00;

import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.TimeLimitExceeded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

public class FirmTimeLimit implements TimeLimit {

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    @Override
    public <T> T call(Callable<T> work, Duration limit) throws Exception {
        if (!limit.isPositive()) {
            throw TimeLimitExceeded.of(limit);
        }
        Thread caller = Thread.currentThread();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = timer.schedule(
                () -> {
                    late.set(true);
                    caller.interrupt();
                },
                TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        try {
            return work.call();
        } catch (InterruptedException interrupted) {
            if (late.get()) {
                throw TimeLimitExceeded.of(limit);
            }
            throw interrupted;
        } finally {
            alarm.cancel(false);
        }
    }
}
