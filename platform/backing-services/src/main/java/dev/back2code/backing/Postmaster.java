package dev.back2code.backing;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of an embedded PostgreSQL.
 *
 * @param control {@code pg_ctl}
 */
record Postmaster(Path run, Path control, ProcessTree processes) implements ServerProcess {

    private static final String PATIENCE = "120";

    /** Of the server that runs there. */
    static Postmaster of(Path run) throws IOException {
        // What the server was started with, the program first; pg_ctl takes it from there for a restart.
        String options = Files.readString(run.resolve("data").resolve("postmaster.opts"));
        Path program = Path.of(options.substring(0, options.indexOf(" \"-")).replace("\"", ""));
        return new Postmaster(run, program.resolveSibling("pg_ctl"), new ProcessTree(run));
    }

    @Override
    public void kill() {
        processes.kill();
    }

    @Override
    public void suspend() {
        processes.suspend();
    }

    @Override
    public void resume() {
        processes.resume();
    }

    @Override
    public void stop() {
        resume();
        control("stop");
    }

    @Override
    public void start() {
        control("restart");
    }

    @Override
    public boolean isRunning() {
        return processes.running();
    }

    private void control(String action) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to be root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(control.toString(), action, "-m", "immediate", "-w", "-t", PATIENCE));
        command.addAll(List.of("-D", run.resolve("data").toString()));
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(run.resolve(RunFolder.LOG).toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(Folders.lastLine(run.resolve(RunFolder.LOG)));
            }
        } catch (IOException e) {
            throw new BackingFailure("PostgreSQL does not %s: %s".formatted(action, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("The %s of PostgreSQL was interrupted.".formatted(action), e);
        }
    }
}
