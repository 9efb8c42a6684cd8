package dev.back2code.backing;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A small process that outlives this JVM by a moment: when its standard input closes, however the JVM ended (also by
 * {@code kill -9}), it stops the server and deletes its data.
 */
final class Reaper implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r _
            end() {
              pid=$(head -n 1 "$1" 2>/dev/null)
              [ -n "$pid" ] && kill -"$2" "$pid" 2>/dev/null || return
              kill -CONT "$pid" $(pgrep -P "$pid") 2>/dev/null
              n=0
              while kill -0 "$pid" 2>/dev/null && [ $n -lt 50 ]; do sleep 0.1; n=$((n + 1)); done
            }
            end "$1/data/postmaster.pid" QUIT
            end "$1/server.pid" KILL
            rm -rf "$1"
            """;

    private final Process process;

    private Reaper(Process process) {
        this.process = process;
    }

    static Reaper watch(Path run) throws IOException {
        return new Reaper(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "back2code-reaper", run.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets it do its work now and waits for the end of it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            // It is gone already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
