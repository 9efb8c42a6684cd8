package dev.back2code.dojo;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.dojo.proof.Proof;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.verdict.Judge;
import dev.back2code.dojo.workspace.Workspace;
import dev.back2code.proof.KataProof;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict;
import dev.back2code.runner.Verdict.Colour;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The command with a fake judge, prover and JVM, and what it wrote. */
final class Dojo {

    private final SmallClone clone;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    final List<String> started = new ArrayList<>();
    Supplier<Verdict> verdict = () -> verdict(Colour.red, Status.failed, Status.failed);
    KataProof proof = proof(true);
    int exitOfChild;
    boolean closed;
    OptionalLong seed = OptionalLong.empty();
    int width = 100;
    boolean unicode = true;

    Dojo(SmallClone clone) {
        this.clone = clone;
    }

    /** @return exit status */
    int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), width, false, unicode);
        Workspace workspace = new Workspace(clone.repository(), InstantSource.system());
        return dev.back2code.dojo.Commands.of(workspace, screen, this::judge, this::proof, command -> {
                    started.addAll(command);
                    return exitOfChild;
                })
                .execute(args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    static Verdict verdict(Colour colour, Status core, Status stretch) {
        return new Verdict(
                "data-03",
                colour,
                "",
                List.of(test("pages are stable", "stretch", stretch), test("pages are newest first", "core", core)),
                1234,
                true);
    }

    static Verdict red() {
        return verdict(Colour.red, Status.failed, Status.failed);
    }

    static Verdict green() {
        return verdict(Colour.green, Status.passed, Status.failed);
    }

    static Verdict gold() {
        return verdict(Colour.gold, Status.passed, Status.passed);
    }

    static Verdict error(String problem) {
        return new Verdict("data-03", Colour.error, problem, List.of(), 5, false);
    }

    static KataProof proof(boolean ok) {
        return new KataProof(
                "data-03",
                2,
                new KataProof.Failed(2),
                new KataProof.Failed(1),
                new KataProof.Passed(2),
                List.of(new KataProof.Alternative("cte", 2)),
                List.of(new KataProof.Misconception("M1-offset", List.of("A.b"), List.of("A.b"), "[data-03]", ok)),
                List.of(),
                ok ? List.of() : List.of("M1-offset is rejected by the wrong test. Correct its header."),
                ok);
    }

    private static TestResult test(String name, String depth, Status status) {
        String message =
                status == Status.passed ? "" : "[data-03 · M1] %s: 7 seen → it hurts → docs#here".formatted(name);
        return new TestResult(
                "NoteFeedTest." + name.replace(' ', '_'), name, List.of("data-03", depth), status, message, 12);
    }

    private Judge judge(Repository repository, Consumer<String> progress) {
        return new Judge() {
            @Override
            public Verdict judge(Kata kata, Variant variant, OptionalLong given, Consumer<Verdict> core) {
                seed = given;
                progress.accept("starting PostgreSQL");
                Verdict whole = verdict.get();
                if (!whole.tests().isEmpty()) {
                    List<TestResult> tests =
                            whole.tests().stream().filter(TestResult::core).toList();
                    Colour colour = whole.verdict() == Colour.gold ? Colour.green : whole.verdict();
                    core.accept(new Verdict(whole.id(), colour, "", tests, 600, true, true));
                }
                return whole;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private Proof proof(Repository repository, Consumer<String> progress) {
        return new Proof() {
            @Override
            public KataProof prove(Kata kata) {
                progress.accept("proving " + kata.id());
                return proof;
            }

            @Override
            public KataProof record(Kata kata) {
                progress.accept("recording " + kata.id());
                return proof;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
