package dev.back2code.load;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.NotSolved;
import dev.back2code.load.gatling.LoadGenerators;
import dev.back2code.load.gatling.Timetable;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.lab.Lab;
import dev.back2code.load.lab.Subject;
import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Verdict;
import dev.back2code.load.report.ComparisonPage;
import dev.back2code.load.report.Result;
import dev.back2code.load.report.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Scenario L3 from the first server to the last page: starts, surveys, loads, judges, writes down. */
final class Experiment {

    static final String SCENARIO = "L3";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Repository repository;
    private final Kata kata;
    private final Consumer<String> progress;

    Experiment(Repository repository, Kata kata, Consumer<String> progress) {
        this.repository = repository;
        this.kata = kata;
        this.progress = progress;
    }

    /**
     * Loads the implementations in turn.
     *
     * @param wanted yours may turn out to be missing; where it is alone, that ends the experiment
     * @param attempts how many runs at most, if the controls say that a run says nothing
     * @throws NotSolved if nothing is left to load
     */
    Finished run(List<Implementation> wanted, Duration block, int attempts) throws IOException, InterruptedException {
        ZonedDateTime now = ZonedDateTime.now();
        Path folder = module().resolve("target/load").resolve(SCENARIO + "-" + STAMP.format(now));
        try (Lab lab = Lab.open(repository, kata, block, progress)) {
            List<Subject> subjects = new ArrayList<>();
            Optional<String> leftOut = Optional.empty();
            for (Implementation who : wanted) {
                try {
                    subjects.add(lab.subject(who));
                } catch (NotSolved reason) {
                    leftOut = Optional.of(leaveOut(who, wanted, reason));
                }
            }
            return repeat(attempts, subjects, new Setting(now, block, leftOut), folder);
        }
    }

    private String leaveOut(Implementation who, List<Implementation> wanted, NotSolved reason) {
        if (who != Implementation.YOURS) {
            throw new IllegalStateException("%s does not work: %s".formatted(who, reason.getMessage()), reason);
        }
        if (wanted.size() == 1) {
            throw reason;
        }
        progress.accept("yours is left out: " + reason.getMessage());
        return String.valueOf(reason.getMessage());
    }

    private record Setting(ZonedDateTime startedAt, Duration block, Optional<String> leftOut) {}

    /** @param page the comparison, as HTML */
    record Finished(Result result, Path page) {}

    private Finished repeat(int attempts, List<Subject> subjects, Setting setting, Path folder)
            throws IOException, InterruptedException {
        LoadGenerators gatling = new LoadGenerators(ClassPath.of(module()), progress);
        List<Implementation> who = subjects.stream().map(Subject::who).toList();
        Timetable timetable = Timetable.mirrored(who, setting.block());
        for (int attempt = 1; ; attempt++) {
            Path into = attempt == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + attempt);
            Comparison comparison = Comparison.of(subjects, gatling.run(subjects, timetable, into));
            Verdict verdict = Verdict.of(comparison);
            Finished finished = write(result(setting, attempt, comparison, verdict), into);
            if (comparison.controlled() || attempt == attempts) {
                return finished;
            }
            progress.accept("attempt %d of %d says nothing, again: %s"
                    .formatted(attempt, attempts, String.join("; ", verdict.reasons())));
        }
    }

    private Result result(Setting setting, int attempt, Comparison comparison, Verdict verdict) {
        return new Result(
                SCENARIO,
                kata.id(),
                setting.startedAt(),
                setting.block(),
                attempt,
                setting.leftOut(),
                comparison,
                verdict);
    }

    private static Finished write(Result result, Path folder) throws IOException {
        Path page = folder.resolve("index.html");
        Files.writeString(page, ComparisonPage.of(result));
        Files.writeString(folder.resolve("result.json"), ResultJson.of(result));
        return new Finished(result, page);
    }

    private Path module() {
        return repository.root().resolve("load-tests");
    }
}
