package dev.back2code.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RunawaysTest {

    private static final Duration SUSPICIOUS = Duration.ofMillis(100);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void a_thread_that_computes_on_is_one_until_it_ends() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Runaways runaways = Runaways.sinceNow(SUSPICIOUS);
        Thread endless = Thread.ofPlatform().daemon().start(() -> {
            while (!ended.get()) {
                Thread.onSpinWait();
            }
        });

        await().until(runaways::any);
        ended.set(true);
        endless.join();

        assertThat(runaways.any()).isFalse();
    }

    @Test
    void a_thread_that_has_computed_much_and_waits_is_none() throws InterruptedException {
        CountDownLatch computed = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Runaways runaways = Runaways.sinceNow(SUSPICIOUS);
        Thread waiting = Thread.ofPlatform().daemon().start(() -> {
            compute();
            computed.countDown();
            waitFor(end);
        });
        computed.await();
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        assertThat(runaways.any()).isFalse();
        end.countDown();
    }

    @Test
    void who_asks_is_none() {
        Runaways runaways = Runaways.sinceNow(SUSPICIOUS);

        compute();

        assertThat(runaways.any()).isFalse();
    }

    /** Longer than is suspicious. */
    private static void compute() {
        long begin = THREADS.getCurrentThreadCpuTime();
        while (THREADS.getCurrentThreadCpuTime() - begin < 2 * SUSPICIOUS.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
