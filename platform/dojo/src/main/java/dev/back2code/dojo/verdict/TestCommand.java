package dev.back2code.dojo.verdict;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Interruptible;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.workspace.Complaint;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.dojo.workspace.Workspace;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict;
import dev.back2code.runner.Verdict.Colour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata test}: a kata's verdict. */
@Command(
        name = "test",
        description = "Runs a kata's tests against your files.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:green or gold", "1:red", "2:could not run", "3:inconclusive: run it again"})
public final class TestCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;
    private final Judge.Factory judges;

    @Parameters(paramLabel = "ID", description = "Such as data-03.")
    private String id = "";

    @Option(names = "--json", description = "For programs: one object on standard output, progress on standard error.")
    private boolean json;

    @Option(
            names = "--json-lines",
            description = "For programs: the core tests' verdict in a line as soon as they end, then the whole one.")
    private boolean jsonLines;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Plays random orders again as a failure's picture names them.")
    private @Nullable Long seed;

    public TestCommand(Workspace workspace, Screen screen, Judge.Factory judges) {
        this.workspace = workspace;
        this.screen = screen;
        this.judges = judges;
    }

    @Override
    public Integer call() {
        Verdict verdict = verdict();
        if (jsonLines) {
            screen.line(Json.line(Result.of(verdict), screen.unicode()));
        } else if (json) {
            screen.line(Json.pretty(Result.of(verdict), screen.unicode()));
        } else if (verdict.verdict() != Colour.error) {
            new VerdictText(screen, workspace.katas().require(id), Result.of(verdict)).print();
        }
        if (verdict.verdict() == Colour.error) {
            screen.complain("kata: " + verdict.problem());
        }
        workspace
                .results()
                .save(Result.of(verdict))
                .ifPresent(s -> workspace.journal().verdict(verdict.id(), s));
        return verdict.verdict().exitStatus();
    }

    // A program that asked for JSON gets its object also when nothing could be run.
    private Verdict verdict() {
        try {
            Kata kata = workspace.katas().require(id);
            return missing(kata)
                    .map(file -> problem("%s is missing. './kata reset %s' brings the stub back."
                            .formatted(workspace.shown(file), kata.id())))
                    .orElseGet(() -> judge(kata));
        } catch (RuntimeException e) {
            return problem(Complaint.about(e, workspace));
        }
    }

    private Optional<Path> missing(Kata kata) {
        return workspace.learnersFiles(kata).stream()
                .filter(file -> !Files.isRegularFile(file))
                .findFirst();
    }

    private Verdict judge(Kata kata) {
        progress("compiling " + kata.id());
        Judge judge = judges.start(workspace.repository(), this::progress);
        return new Interruptible(judge::close, screen)
                .during(() -> judge.judge(kata, workspace.files(kata).mine(), seed(), this::core));
    }

    private void core(Verdict verdict) {
        Result result = Result.of(verdict);
        if (jsonLines) {
            screen.line(Json.line(result, screen.unicode()));
        } else {
            progress("core %d of %d passed after %.1f s, confirming ..."
                    .formatted(result.count(Status.passed), result.tests().size(), result.millis() / 1000.0));
        }
    }

    private OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    private Verdict problem(String problem) {
        return new Verdict(id, Colour.error, problem, List.of(), 0, false);
    }

    private void progress(String line) {
        if (json || jsonLines) {
            screen.complain(line);
        } else {
            screen.line(screen.styled(Style.DIM, line));
        }
    }
}
