package dev.back2code.load.steady;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.Repository;
import dev.back2code.experiment.history.Checker;
import dev.back2code.experiment.history.History;
import dev.back2code.experiment.history.Operation;
import dev.back2code.experiment.history.StoredNote;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.experiment.platform.RunningService;
import dev.back2code.kit.Actor;
import dev.back2code.kit.Code;
import dev.back2code.load.gatling.SteadyGenerator;
import dev.back2code.load.gatling.SteadyOrder;
import dev.back2code.load.gatling.SteadyPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * L1: core-api, storage-service, PostgreSQL and Redis as processes under the steady mix. Whoever likes hurts one of the
 * services meanwhile; one that has died is started again, and the history says whether anything was lost.
 */
public final class SteadyRun {

    public static final String SCENARIO = "L1";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Repository repository;
    private final Code code;
    private final SteadyPlan plan;
    private final long seed;
    private final Consumer<String> progress;

    /** @param seed of what is asked for */
    public SteadyRun(Repository repository, Code code, SteadyPlan plan, long seed, Consumer<String> progress) {
        this.repository = repository;
        this.code = code;
        this.plan = plan;
        this.seed = seed;
        this.progress = progress;
    }

    /** From the first server to the check of the history, which lies beside Gatling's report. */
    public SteadyResult run() throws IOException, InterruptedException {
        Path module = repository.root().resolve("load-tests");
        Path folder = Files.createDirectories(
                module.resolve("target/load").resolve(SCENARIO + "-" + STAMP.format(LocalDateTime.now())));
        List<Actor> users = Stream.generate(Actor::someone).limit(plan.users()).toList();
        try (Platform platform = Platform.start(repository, code, progress)) {
            RunningService edge = platform.edge();
            progress.accept("kill a service meanwhile if you like, it is started again: pkill -9 -f %s, or -f %s"
                    .formatted(
                            edge.name().mainClass(), platform.storage().name().mainClass()));
            Path file = folder.resolve("history.jsonl");
            SteadyOrder order = new SteadyOrder(
                    edge.baseUri(),
                    users.stream()
                            .map(user ->
                                    new SteadyOrder.User(user, edge.target().token(user)))
                            .toList(),
                    plan,
                    "%s-%d".formatted(SCENARIO, seed),
                    seed,
                    file);
            Path report = SteadyGenerator.run(ClassPath.of(module), order, folder, second -> look(second, platform));
            progress.accept("all requests have ended; the history is checked");
            History history = History.read(file);
            List<Operation> operations = history.operations();
            List<StoredNote> state = platform.stored();
            Files.writeString(folder.resolve("state.json"), JsonMapper.shared().writeValueAsString(state));
            return new SteadyResult(
                    SteadyFigures.of(
                            operations,
                            plan.calmFrom().toNanos(),
                            plan.mixFrom().toNanos()),
                    SteadyFigures.of(operations, plan.mixFrom().toNanos(), Long.MAX_VALUE),
                    history.acknowledgedNotes(),
                    Checker.check(history, state),
                    report);
        }
    }

    private void look(long second, Platform platform) {
        if (second % 10 == 0) {
            progress.accept("second %d of %d".formatted(second, plan.until().toSeconds()));
        }
        for (RunningService service : List.of(platform.storage(), platform.edge())) {
            if (!service.process().isRunning()) {
                progress.accept("%s has died and is started again".formatted(service.name()));
                service.process().start();
            }
        }
    }
}
