package dev.back2code.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.catalog.Variant.Kind;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Judges the same variants again and again while both cores are busy: a verdict that changes is a defect. Resumable:
 * what was counted for the present state of a kata's files is not run again.
 *
 * <p>Arguments: ids of katas; none means all.
 */
public final class Repetition {

    private static final int RIGHT = 50;
    private static final int WRONG = 10;

    private final Repository repository;
    private final Tally tally;
    private final KataRunner runner;

    private Repetition(Repository repository) {
        this.repository = repository;
        this.tally = Tally.in(repository);
        this.runner = new KataRunner(repository, line -> {});
    }

    public static void main(String[] ids) throws IOException {
        Repository repository = Repository.containing(Path.of(""));
        Katas katas = Katas.in(repository);
        List<Kata> chosen = ids.length == 0
                ? katas.all()
                : Stream.of(ids).map(katas::require).toList();
        List<String> changes = new ArrayList<>();
        Repetition repetition = new Repetition(repository);
        Load load = Load.onAllCores();
        try {
            for (Kata kata : chosen) {
                repetition.repeat(kata, changes);
            }
        } finally {
            load.close();
            repetition.runner.close();
        }
        changes.forEach(System.err::println);
        System.exit(changes.isEmpty() ? 0 : 1);
    }

    private void repeat(Kata kata, List<String> changes) throws IOException {
        KataFiles files = new KataFiles(repository, kata);
        List<Variant> variants = Stream.of(
                        Stream.of(files.reference()), files.alternatives().stream(), files.misconceptions().stream())
                .flatMap(all -> all)
                .toList();
        for (Variant variant : variants) {
            repeat(kata, files, variant, changes);
        }
    }

    private void repeat(Kata kata, KataFiles files, Variant variant, List<String> changes) throws IOException {
        int wanted = variant.kind() == Kind.REFERENCE ? RIGHT : WRONG;
        String key = tally.key(kata, files, variant);
        while (tally.runs(key) < wanted) {
            Verdict verdict = runner.judge(kata, variant, seed(variant));
            tally.add(key, asExpected(variant, verdict));
            if (!asExpected(variant, verdict)) {
                changes.add(
                        "%s %s: %s %s".formatted(kata.id(), variant.name(), verdict.verdict(), Matrix.failed(verdict)));
            }
        }
        System.out.printf("%s %-34s %s%n", kata.id(), variant.name(), tally.line(key));
    }

    // What is right must be right in any order.
    private static OptionalLong seed(Variant variant) {
        return variant.kind() == Kind.MISCONCEPTION ? Prover.SEED : OptionalLong.empty();
    }

    private static boolean asExpected(Variant variant, Verdict verdict) {
        return variant.kind() == Kind.MISCONCEPTION
                ? Matrix.failed(verdict)
                        .equals(Header.of(variant).rejectedBy().stream()
                                .sorted()
                                .toList())
                : verdict.verdict() == Verdict.Colour.gold;
    }
}
