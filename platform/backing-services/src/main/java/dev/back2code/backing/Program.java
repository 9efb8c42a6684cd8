package dev.back2code.backing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that is a program of this machine, in a folder of its own; nothing of it outlives this JVM. */
public final class Program implements ServerProcess, AutoCloseable {

    private static final long ROOM_TO_WORK = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    // The number is on disk before the program runs: no crash can come between.
    private static final String SCRIPT = "echo $$ > \"$0\" && exec \"$@\"";

    private final String name;
    private final Path run;
    private final Reaper reaper;
    private final ProcessTree processes;
    private final ProcessBuilder builder;
    private final BooleanSupplier ready;

    private Program(String name, Path run, ProcessBuilder builder, BooleanSupplier ready) throws IOException {
        this.name = name;
        this.run = run;
        this.builder = watched(run, builder);
        this.ready = ready;
        this.reaper = Reaper.watch(run);
        this.processes = new ProcessTree(run);
    }

    private static ProcessBuilder watched(Path run, ProcessBuilder builder) {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", "-c", SCRIPT, run.resolve(RunFolder.PID).toString()));
        command.addAll(builder.command());
        return builder.command(command)
                .directory(run.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(run.resolve(RunFolder.LOG).toFile()));
    }

    /** What a program is started with. */
    public interface Preparation {

        /**
         * Command and environment.
         *
         * @param folder of the program's own, where it may keep data
         */
        ProcessBuilder in(Path folder) throws IOException;
    }

    /**
     * Starts a program, and returns when it is ready.
     *
     * @param name for people
     * @throws BackingFailure with the last line that it has printed, if it ends or is not ready in two minutes
     */
    public static Program start(String name, Preparation preparation, BooleanSupplier ready) {
        try {
            Path run = RunFolder.create(name, ROOM_TO_WORK);
            Program program = new Program(name, run, preparation.in(run), ready);
            try {
                program.start();
            } catch (RuntimeException e) {
                program.close();
                throw e;
            }
            return program;
        } catch (IOException e) {
            throw new BackingFailure("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** A port of loopback that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BackingFailure("No port of loopback is free: %s".formatted(e.getMessage()), e);
        }
    }

    @Override
    public void start() {
        try {
            await(builder.start());
        } catch (IOException e) {
            throw new BackingFailure("%s does not start: %s".formatted(name, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("The start of %s was interrupted.".formatted(name), e);
        }
    }

    private void await(Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready.getAsBoolean()) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException(Folders.lastLine(run.resolve(RunFolder.LOG)));
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("no answer after %d s".formatted(PATIENCE.toSeconds()));
            }
        }
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
        processes.terminate();
    }

    @Override
    public boolean isRunning() {
        return processes.running();
    }

    /** Ends it, whatever was done to it, and deletes its folder. */
    @Override
    public void close() {
        reaper.close();
    }
}
