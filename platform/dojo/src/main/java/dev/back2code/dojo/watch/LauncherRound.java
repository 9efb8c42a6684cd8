package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.dojo.resident.Resident;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.Result;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** {@code ./kata test ID --json-lines} as a child process: verdicts come on its output, progress on its error output. */
final class LauncherRound implements Round {

    private static final int PATIENCE_SECONDS = 2;
    private static final int MOST_LINES = 20;

    private final Repository repository;

    LauncherRound(Repository repository) {
        this.repository = repository;
    }

    @Override
    public Result play(Kata kata, Consumer<String> progress, Consumer<Result> core) throws InterruptedException {
        Process launcher = start(kata);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> whole(launcher, core), readers);
            CompletableFuture<List<String>> err =
                    CompletableFuture.supplyAsync(() -> follow(launcher, progress), readers);
            try {
                launcher.waitFor();
            } catch (InterruptedException e) {
                end(launcher);
                throw e;
            }
            return result(kata, out.join(), err.join());
        }
    }

    private Process start(Kata kata) {
        try {
            return new ProcessBuilder(repository.root().resolve("kata").toString(), "test", kata.id(), "--json-lines")
                    .directory(repository.root().toFile())
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // With what it has started, such as Maven, but without the runner in the background: that is to stay.
    private void end(Process launcher) throws InterruptedException {
        OptionalLong runner = Resident.pid(repository);
        launcher.children()
                .filter(child -> runner.isEmpty() || child.pid() != runner.getAsLong())
                .flatMap(child -> Stream.concat(child.descendants(), Stream.of(child)))
                .forEach(ProcessHandle::destroy);
        launcher.destroy();
        if (!launcher.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }

    /** The last line. */
    private static String whole(Process launcher, Consumer<Result> core) {
        String last = "";
        try (BufferedReader lines = launcher.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                Result result = Json.read(line, Result.class);
                if (result.confirming()) {
                    core.accept(result);
                }
            }
        } catch (IOException | JacksonException e) {
            // It is gone, or has trouble, which is told on its error output.
        }
        return last;
    }

    private static List<String> follow(Process launcher, Consumer<String> progress) {
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = launcher.errorReader()) {
            lines.lines().forEach(line -> {
                said.add(line);
                progress.accept(line);
            });
        } catch (IOException | UncheckedIOException e) {
            // It is gone; what it has said is kept.
        }
        return said;
    }

    private static Result result(Kata kata, String out, List<String> err) {
        try {
            return Json.read(out, Result.class);
        } catch (JacksonException e) {
            // The launcher itself had trouble: a build that fails, a JDK that is gone.
            List<String> last = err.subList(Math.max(0, err.size() - MOST_LINES), err.size());
            return Result.error(kata.id(), String.join("\n", last));
        }
    }
}
