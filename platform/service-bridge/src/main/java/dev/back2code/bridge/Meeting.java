package dev.back2code.bridge;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls overlap: none begins before the last one has come, and none goes on with other work before the last one has
 * ended. So the processors do nothing else meanwhile.
 */
final class Meeting {

    private final CyclicBarrier before;
    private final CyclicBarrier after;

    Meeting(int callers) {
        before = new CyclicBarrier(callers);
        after = new CyclicBarrier(callers);
    }

    /** A call. */
    interface Body {
        Object run() throws Throwable;
    }

    Object around(Body call) throws Throwable {
        await(before);
        try {
            return call.run();
        } finally {
            await(after);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException fewerCame) {
            // Then those who are there go on.
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }
}
