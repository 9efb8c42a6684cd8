package dev.back2code.katas.rel00;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that hangs until the test ends it, and tells how often it was begun and how much of it is still under way. */
final class HangingWork {

    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    /** Like a socket of virtual threads, a queue, a lock: an interrupt ends it. */
    String untilInterrupted() throws InterruptedException {
        enter();
        try {
            end.await();
            return "ended by the test";
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Like a driver's socket read, or a loop that catches everything: an interrupt changes nothing. */
    String stubbornly() {
        enter();
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // As many libraries do.
            }
        }
        underWay.decrementAndGet();
        return "ended by the test";
    }

    private void enter() {
        times.incrementAndGet();
        underWay.incrementAndGet();
        begun.complete(null);
    }

    /** Done when it has begun once. */
    CompletableFuture<Void> begun() {
        return begun;
    }

    int times() {
        return times.get();
    }

    int underWay() {
        return underWay.get();
    }

    void end() {
        end.countDown();
    }
}
