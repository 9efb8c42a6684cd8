package dev.back2code.load.gatling;

import java.io.IOException;

/** Ties a process to one core where the system can (Linux, {@code taskset}), so that it leaves the other alone. */
final class SecondCore {

    private SecondCore() {}

    /** Moves all threads of the process there; where that cannot be done, it stays as it is. */
    static void take(Process process) {
        try {
            new ProcessBuilder("taskset", "-a", "-c", "-p", "1", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Another system, or a machine without the tool.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
