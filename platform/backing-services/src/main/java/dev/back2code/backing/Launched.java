package dev.back2code.backing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that was started in a {@link RunFolder}, so that nothing of it outlives this JVM. */
final class Launched {

    private static final String LOG = "server.log";

    // The number is on disk before the program runs: no crash can come between.
    private static final String SCRIPT = "echo $$ > \"$0\" && exec \"$@\"";

    private final Path run;
    private final Process process;

    private Launched(Path run, Process process) {
        this.run = run;
        this.process = process;
    }

    /** Starts it; its output goes to the folder's log, behind what is there. */
    static Launched in(Path run, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("/bin/sh", "-c", SCRIPT, run.resolve(RunFolder.PID).toString()));
        all.addAll(command);
        return new Launched(
                run,
                new ProcessBuilder(all)
                        .directory(run.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(run.resolve(LOG).toFile()))
                        .start());
    }

    /**
     * Returns when {@code ready} says so.
     *
     * @throws IOException with the last line of the log, if the program ends before or takes too long
     */
    void await(BooleanSupplier ready, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        try {
            while (!ready.getAsBoolean()) {
                if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new IOException(Folders.lastLine(run.resolve(LOG)));
                }
                if (Instant.now().isAfter(end)) {
                    throw new IOException("no answer after %d s".formatted(patience.toSeconds()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
