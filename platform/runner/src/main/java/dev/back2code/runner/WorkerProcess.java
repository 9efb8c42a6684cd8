package dev.back2code.runner;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.Repository;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_SECONDS = 3;
    /** What comes before the first test starts servers, in a JVM that is cold. */
    private static final int TO_THE_FIRST_TEST = 4;

    private static final String HEAP = "1g";
    /** The status of a JVM that {@code -XX:+ExitOnOutOfMemoryError} ends. */
    private static final int NO_MEMORY = 3;

    private final Process process;
    private final BufferedWriter orders;
    private volatile boolean tired;
    private final BlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::listen);
    }

    /** @param resident whether it is going to judge the same kata again and again, for hours */
    static WorkerProcess start(Repository repository, boolean resident) {
        ClassPath classPath = ClassPath.of(repository.platform().resolve("kata-kit"))
                .plus(ClassPath.of(repository.platform().resolve("runner")));
        try {
            Path log = Files.createDirectories(repository.logs()).resolve("tests.log");
            return new WorkerProcess(new ProcessBuilder(command(repository, classPath, resident))
                    .directory(repository.root().toFile())
                    .redirectError(Redirect.to(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Repository repository, ClassPath classPath, boolean resident) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Two cores: the simple collector wins.
                "-XX:+UseSerialGC",
                // The optimizing compiler takes a quarter of the processor's time for what few runs give back.
                resident ? "-XX:TieredStopAtLevel=4" : "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // What the JVM itself says must not come between the events.
                "-XX:+DisplayVMOutputToStderr",
                "-Xmx" + HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "-Dback2code.root=" + repository.root(),
                "-cp",
                classPath.toString(),
                Worker.class.getName());
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(Optional.of(JSON.readValue(line, Event.class)));
            }
        } catch (IOException e) {
            // The process is gone, which the end of the events says.
        }
        events.add(Optional.empty());
    }

    /**
     * Carries out an order.
     *
     * @param limit how long the worker may be silent once the tests have begun
     * @return why it did not get to the end; empty if it did
     */
    Optional<String> run(Order order, TestRun run, Duration limit) {
        try {
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
            return follow(run, limit);
        } catch (IOException e) {
            return Optional.of(died());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was interrupted");
        }
    }

    private Optional<String> follow(TestRun run, Duration limit) throws InterruptedException {
        while (true) {
            Duration patience = run.hasBegun() ? limit : limit.multipliedBy(TO_THE_FIRST_TEST);
            Optional<Event> event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (event == null) {
                return Optional.of("did not end within %d s and was cut: an endless loop, or a wait that nothing ends?"
                        .formatted(patience.toSeconds()));
            }
            if (event.isEmpty()) {
                return Optional.of(died());
            }
            run.on(event.get());
            Event.Done done = event.get().done();
            if (done != null) {
                tired = done.tired();
                return Optional.empty();
            }
        }
    }

    private String died() {
        int status = process.onExit().join().exitValue();
        return status == NO_MEMORY
                ? "used up the memory of the tests' JVM (%s) and ended it: what grows without end?".formatted(HEAP)
                : "ended the tests' JVM with status %d: a System.exit, or a kill? See .kata/logs/tests.log."
                        .formatted(status);
    }

    /** Whether it can take another order. */
    boolean isFit() {
        return process.isAlive() && !tired;
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
