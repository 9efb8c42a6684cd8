package dev.back2code.proof;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.catalog.Variant.Kind;
import dev.back2code.proof.KataProof.Alternative;
import dev.back2code.proof.KataProof.Failed;
import dev.back2code.proof.KataProof.Misconception;
import dev.back2code.proof.KataProof.Passed;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the matrix of a kata: stub, naive, reference, each alternative, each misconception. */
public final class Prover implements AutoCloseable {

    /** Always the same, so that a misconception which random orders reveal is revealed each time. */
    static final OptionalLong SEED = OptionalLong.of(1);

    private final Repository repository;
    private final Consumer<String> progress;
    private final KataRunner runner;

    /** @param progress gets one line for each step that a person waits for */
    public Prover(Repository repository, Consumer<String> progress) {
        this.repository = repository;
        this.progress = progress;
        this.runner = new KataRunner(repository, line -> {});
    }

    public KataProof prove(Kata kata) {
        return proof(kata, matrix(kata));
    }

    /**
     * Proves after having recorded what the misconceptions' first tests say now, and the ids of all tests: for authors
     * who have read both.
     */
    public KataProof record(Kata kata) {
        Matrix matrix = matrix(kata);
        matrix.all(Kind.MISCONCEPTION).forEach(each -> Misconceptions.record(each.getKey(), each.getValue()));
        write(files(kata).pinnedTests(), String.join("\n", matrix.tests()) + "\n");
        return proof(kata, matrix);
    }

    private Matrix matrix(Kata kata) {
        Brief.of(kata);
        KataFiles files = files(kata);
        Matrix matrix = Matrix.empty();
        Stream.of(
                        Stream.of(files.reference(), files.stub()),
                        files.alternatives().stream(),
                        files.misconceptions().stream(),
                        // Last, because it needs a service of its own.
                        Stream.of(files.naive()))
                .flatMap(variants -> variants)
                .forEach(variant -> matrix.put(variant, judge(kata, variant)));
        return matrix;
    }

    private Verdict judge(Kata kata, Variant variant) {
        Verdict verdict = runner.judge(kata, variant, SEED);
        progress.accept("%s  %-13s %-34s %-5s %2d of %2d passed, %.1f s"
                .formatted(
                        kata.id(),
                        variant.kind().toString().toLowerCase(),
                        variant.name(),
                        verdict.verdict(),
                        Matrix.passed(verdict),
                        verdict.tests().size(),
                        verdict.millis() / 1000.0));
        return verdict;
    }

    private KataProof proof(Kata kata, Matrix matrix) {
        List<String> problems = new ArrayList<>(Rules.broken(kata, matrix, pinned(kata)));
        List<Misconception> misconceptions = matrix.all(Kind.MISCONCEPTION)
                .map(each -> Misconceptions.judge(each.getKey(), each.getValue(), problems::add))
                .toList();
        List<Alternative> alternatives = matrix.all(Kind.ALTERNATIVE)
                .map(each -> new Alternative(each.getKey().name(), Matrix.passed(each.getValue())))
                .toList();
        return new KataProof(
                kata.id(),
                matrix.tests().size(),
                new Failed(Matrix.failed(matrix.of(Kind.STUB)).size()),
                new Failed(Matrix.failed(matrix.of(Kind.NAIVE)).size()),
                new Passed(Matrix.passed(matrix.of(Kind.REFERENCE))),
                alternatives,
                misconceptions,
                matrix.unkilled(),
                problems,
                problems.isEmpty());
    }

    private List<String> pinned(Kata kata) {
        Path file = files(kata).pinnedTests();
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KataFiles files(Kata kata) {
        return new KataFiles(repository, kata);
    }

    @Override
    public void close() {
        runner.close();
    }
}
