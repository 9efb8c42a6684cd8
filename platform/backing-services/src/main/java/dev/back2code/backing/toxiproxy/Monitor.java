package dev.back2code.backing.toxiproxy;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock with one condition. Not {@code synchronized}, where a virtual thread of JDK 21 that waits would hold on to its
 * carrier.
 */
final class Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** With the lock held: something has changed, all who wait look again. */
    void tell() {
        news.signalAll();
    }

    /** With the lock held: waits for news. */
    void awaitNews() {
        news.awaitUninterruptibly();
    }

    /** With the lock held: waits until the condition holds; false if the time was up before. */
    boolean awaitNews(long nanos, BooleanSupplier condition) {
        long left = nanos;
        try {
            while (!condition.getAsBoolean() && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // Only a server that is closing interrupts, when all connections are closed: no reason to wait longer.
        }
        return condition.getAsBoolean();
    }
}
