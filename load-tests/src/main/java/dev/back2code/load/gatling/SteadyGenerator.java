package dev.back2code.load.gatling;

import dev.back2code.catalog.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Gatling's JVM of L1. */
public final class SteadyGenerator {

    private SteadyGenerator() {}

    /** What is done once a second while the load lasts. */
    public interface Watch {

        /** @param seconds since the start */
        void look(long seconds) throws InterruptedException;
    }

    /**
     * Puts the load on; returns when the last answer is there.
     *
     * @param folder gets Gatling's report and its log
     * @return the report
     */
    public static Path run(ClassPath classPath, SteadyOrder order, Path folder, Watch watch)
            throws IOException, InterruptedException {
        try (GatlingJvm jvm = GatlingJvm.start(classPath, folder, SteadyLoad.class, order.line())) {
            jvm.awaitReady();
            Instant start = Instant.now().plusSeconds(2);
            jvm.begin(start);
            for (long second = 0; second < order.plan().until().toSeconds(); second++) {
                watch.look(second);
                if (jvm.endsUntil(start.plusSeconds(second + 1))) {
                    throw jvm.failed("ended too early");
                }
            }
            return jvm.await();
        }
    }
}
