package dev.back2code.load.gatling;

import dev.back2code.catalog.ClassPath;
import io.gatling.javaapi.core.Simulation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One Gatling run in a JVM of its own, which does not outlive this one. */
final class GatlingJvm implements AutoCloseable {

    private static final int UNSAFE_WARNS_SINCE = 23;

    private final Process process;
    private final Path folder;
    private final BufferedWriter input;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private GatlingJvm(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        // Closing its standard input would do; this ends it at once.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts a simulation, which then waits for its time.
     *
     * @param folder gets the report and the log of this run
     * @param order what the simulation gets as its first line
     */
    static GatlingJvm start(ClassPath classPath, Path folder, Class<? extends Simulation> simulation, String order)
            throws IOException {
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(command(classPath, folder, simulation))
                .redirectErrorStream(true)
                .start();
        GatlingJvm jvm = new GatlingJvm(process, folder);
        Thread.ofVirtual().start(jvm::readOutput);
        jvm.tell(order);
        return jvm;
    }

    private static List<String> command(ClassPath classPath, Path folder, Class<? extends Simulation> simulation) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Few threads and the quick compiler: what they save is left to what is measured.
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1", "-Xmx256m"));
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= UNSAFE_WARNS_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", classPath.toString(), "io.gatling.app.Gatling"));
        command.addAll(List.of("--simulation", simulation.getName()));
        command.addAll(List.of("--results-folder", folder.toString()));
        command.addAll(List.of("--run-description", folder.getFileName().toString()));
        return command;
    }

    private void readOutput() {
        try (BufferedWriter log = Files.newBufferedWriter(folder.resolve("gatling.log"))) {
            for (String line; (line = process.inputReader().readLine()) != null; ) {
                log.write(line);
                log.newLine();
                if (line.equals(Lifeline.READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // Its end shows in its exit status.
        }
        ready.complete(false);
    }

    private void tell(String line) throws IOException {
        input.write(line);
        input.newLine();
        input.flush();
    }

    /** Until then it may use all cores, so that several start side by side. */
    void awaitReady() {
        if (!ready.join()) {
            throw failed("did not start");
        }
        SecondCore.take(process);
    }

    void begin(Instant start) throws IOException {
        tell(Long.toString(start.toEpochMilli()));
    }

    /** @return whether it has ended until then */
    boolean endsUntil(Instant then) throws InterruptedException {
        long millis = then.toEpochMilli() - System.currentTimeMillis();
        return process.waitFor(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    /** Waits for the report, and leaves it as {@code index.html} in the run's folder. */
    Path await() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw failed("ended with exit status " + process.exitValue());
        }
        moveReportUp();
        return folder.resolve("index.html");
    }

    // Gatling makes a folder named after the simulation and the time.
    private void moveReportUp() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path run : entries.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(run)) {
                    for (Path file : files.toList()) {
                        Files.move(file, folder.resolve(file.getFileName()));
                    }
                }
                Files.delete(run);
            }
        }
    }

    IllegalStateException failed(String what) {
        return new IllegalStateException("Gatling %s; its log is %s.".formatted(what, folder.resolve("gatling.log")));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
