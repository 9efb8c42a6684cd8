package dev.back2code.katas.sec00;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;

/** Processor time of the thread that asks, in ns: it does not pass while the thread waits, or others run. */
final class Work {

    private static final int READINGS = 200;

    private Work() {}

    static long of(Runnable action) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        action.run();
        return threads.getCurrentThreadCpuTime() - before;
    }

    /** What it takes this machine to read the text once, when the compiler is done with it. */
    static long ofReading(String text) {
        Runnable readings = () -> IntStream.range(0, READINGS).forEach(reading -> sha256(text));
        readings.run();
        return Math.max(1, of(readings) / READINGS);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
