package dev.back2code.runner;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads of this JVM that compute on though nobody waits for them any more, such as a pattern that tries each of
 * countless ways to match. Nothing ends them but the end of the JVM, and they take a processor from all later runs.
 */
final class Runaways {

    private static final Duration SUSPICIOUS = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before;
    private final long suspicious;

    private Runaways(Duration suspicious) {
        this.before = times();
        this.suspicious = suspicious.toNanos();
    }

    /** To be asked at the end of a run that begins now. */
    static Runaways sinceNow() {
        return sinceNow(SUSPICIOUS);
    }

    /** @param suspicious processor time from which on a thread of the run is looked at */
    static Runaways sinceNow(Duration suspicious) {
        return new Runaways(suspicious);
    }

    /** Whether another thread has computed much since then, and still does. */
    boolean any() {
        Map<Long, Long> busy = times();
        busy.keySet().remove(Thread.currentThread().threadId());
        busy.entrySet().removeIf(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L) < suspicious);
        if (busy.isEmpty()) {
            return false;
        }
        LockSupport.parkNanos(GLANCE.toNanos());
        // Of a busy machine a runaway may get little, and others, waiting for work, get nothing.
        return busy.entrySet().stream()
                .anyMatch(each -> THREADS.getThreadCpuTime(each.getKey()) - each.getValue() > GLANCE.toNanos() / 10);
    }

    /** Nanoseconds of processor time by thread. */
    private static Map<Long, Long> times() {
        Map<Long, Long> times = new HashMap<>();
        for (long thread : THREADS.getAllThreadIds()) {
            times.put(thread, THREADS.getThreadCpuTime(thread));
        }
        return times;
    }
}
