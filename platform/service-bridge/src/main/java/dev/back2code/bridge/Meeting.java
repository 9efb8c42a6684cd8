package dev.back2code.bridge;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls overlap: none begins before the last one has come, none reads on in a list that it was given before all
 * have begun to, and none goes on with other work before the last one has ended. So the processors do nothing else
 * meanwhile, and a call that is too short to be interrupted is in its midst when the others are.
 */
final class Meeting {

    private final CyclicBarrier before;
    private final CyclicBarrier halfway;
    private final CyclicBarrier after;

    Meeting(int callers) {
        before = new CyclicBarrier(callers);
        halfway = new CyclicBarrier(callers);
        after = new CyclicBarrier(callers);
    }

    /** A call. */
    interface Body {
        Object run(Object @Nullable [] arguments) throws Throwable;
    }

    /** @param arguments of the call; lists in records among them are those that are waited at */
    Object around(Object @Nullable [] arguments, Body call) throws Throwable {
        await(before, 5);
        try {
            // Short: calls that exclude each other never meet here.
            return call.run(FirstRead.of(arguments, () -> await(halfway, 1)));
        } finally {
            await(after, 5);
        }
    }

    private static void await(CyclicBarrier barrier, int seconds) {
        try {
            barrier.await(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException fewerCame) {
            // Then those who are there go on.
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }
}
