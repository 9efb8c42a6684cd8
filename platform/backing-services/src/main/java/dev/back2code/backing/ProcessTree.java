package dev.back2code.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The main process of the server that runs in a {@link RunFolder}, and its children. */
record ProcessTree(Path run) {

    /** Where a number may stand, and what programs it may belong to: by now it may be another's. */
    private static final Map<Path, List<String>> FILES = Map.of(
            Path.of("data", "postmaster.pid"), List.of("postgres"),
            Path.of(RunFolder.PID), List.of("redis-server", "java"));

    boolean running() {
        return main().isPresent();
    }

    /** {@code kill -9} of all; returns when they are gone. */
    void kill() {
        main().ifPresent(server -> {
            // It must not start another child while they are counted.
            signal("STOP", List.of(server));
            List<ProcessHandle> all = withChildren(server);
            signal("KILL", all);
            all.forEach(ProcessTree::awaitEnd);
        });
        forget();
    }

    /** SIGTERM to the main process; returns when it is gone, which may take as long as its work does. */
    void terminate() {
        main().ifPresent(server -> {
            signal("TERM", List.of(server));
            resume();
            server.onExit().join();
        });
        forget();
    }

    // The numbers may be given to other programs now.
    private void forget() {
        FILES.keySet().forEach(file -> run.resolve(file).toFile().delete());
    }

    /** SIGSTOP to all: connections are taken by the kernel, and nobody answers. */
    void suspend() {
        main().ifPresent(server -> {
            signal("STOP", List.of(server));
            signal("STOP", withChildren(server));
        });
    }

    /** SIGCONT to all. */
    void resume() {
        main().ifPresent(server -> signal("CONT", withChildren(server)));
    }

    private Optional<ProcessHandle> main() {
        return FILES.entrySet().stream()
                .flatMap(file -> process(run.resolve(file.getKey()), file.getValue()).stream())
                .findFirst();
    }

    private static Optional<ProcessHandle> process(Path file, List<String> programs) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> programs.contains(program(process)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString())
                .orElse("");
    }

    private static List<ProcessHandle> withChildren(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            // One that has ended meanwhile is no failure.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new BackingFailure("A process cannot be sent SIG%s: %s".formatted(name, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }
}
