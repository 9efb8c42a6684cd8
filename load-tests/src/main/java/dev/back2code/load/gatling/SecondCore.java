package dev.back2code.load.gatling;

import java.io.IOException;
import java.util.List;

/** Ties a process to one core where the system can (Linux, {@code taskset}), so that it leaves the other alone. */
final class SecondCore {

    private static final List<String> TASKSET = List.of("taskset", "-c", "1");

    private SecondCore() {}

    /** What to write before a command; empty where it cannot be done. */
    static List<String> prefix() {
        return works() ? TASKSET : List.of();
    }

    // Asked by trying: in a container the core may be missing from the allowed ones.
    private static boolean works() {
        try {
            return new ProcessBuilder("taskset", "-c", "1", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
