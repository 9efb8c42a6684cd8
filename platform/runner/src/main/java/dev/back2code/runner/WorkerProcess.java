package dev.back2code.runner;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.Repository;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The child JVM that runs tests. It ends when this process ends, however that ends: its standard input closes. */
final class WorkerProcess implements AutoCloseable {

    /** How an order ended. */
    enum End {
        DONE,
        TIMED_OUT,
        DIED
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_SECONDS = 3;

    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter();
        Thread.ofVirtual().start(this::listen);
    }

    static WorkerProcess start(Repository repository) {
        ClassPath classPath = ClassPath.of(repository.platform().resolve("kata-kit"))
                .plus(ClassPath.of(repository.platform().resolve("runner")));
        try {
            Path log = Files.createDirectories(repository.logs()).resolve("tests.log");
            return new WorkerProcess(new ProcessBuilder(command(repository, classPath))
                    .directory(repository.root().toFile())
                    .redirectError(Redirect.to(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Repository repository, ClassPath classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Two cores and a short life: the quick compiler and the simple collector win.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dback2code.root=" + repository.root(),
                "-cp",
                classPath.toString(),
                Worker.class.getName());
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(Optional.of(JSON.readValue(line, Event.class)));
            }
        } catch (IOException e) {
            // The process is gone, which the end of the events says.
        }
        events.add(Optional.empty());
    }

    End run(Order order, TestRun run, Duration limit) {
        try {
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
            return follow(run, System.nanoTime() + limit.toNanos());
        } catch (IOException e) {
            return End.DIED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return End.DIED;
        }
    }

    private End follow(TestRun run, long deadline) throws InterruptedException {
        while (true) {
            Optional<Event> event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                return End.TIMED_OUT;
            }
            if (event.isEmpty()) {
                return End.DIED;
            }
            run.on(event.get());
            if (event.get().done()) {
                return End.DONE;
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it end in order, so that it leaves no temporary files; cuts it if it does not. */
    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            // It is gone already.
        }
        process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
        process.onExit().join();
    }
}
