package dev.back2code.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Variant;
import dev.back2code.catalog.Variant.Kind;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a matrix must show; each broken rule becomes a sentence that says what to do. */
final class Rules {

    private final Kata kata;
    private final Matrix matrix;
    private final List<String> problems = new ArrayList<>();

    private Rules(Kata kata, Matrix matrix) {
        this.kata = kata;
        this.matrix = matrix;
    }

    static List<String> broken(Kata kata, Matrix matrix, List<String> pinned) {
        Rules rules = new Rules(kata, matrix);
        rules.everyVariantRuns();
        rules.stubIsRed();
        rules.naiveIsRed();
        rules.rightOnesPass();
        rules.testsAreTagged();
        rules.testsArePinned(pinned);
        rules.everyTestRejectsSomething();
        return rules.problems;
    }

    private void everyVariantRuns() {
        matrix.verdicts().forEach((variant, verdict) -> {
            if (verdict.verdict() == Verdict.Colour.error) {
                problems.add("%s cannot be judged: %s".formatted(variant.name(), verdict.problem()));
            }
        });
    }

    private void stubIsRed() {
        String marker = "is yours to write (%s)".formatted(kata.id());
        for (TestResult test : matrix.of(Kind.STUB).tests()) {
            if (!test.failed()) {
                problems.add(
                        "%s is green on the stub: it asserts nothing that the learner has to do.".formatted(test.id()));
            } else if (!test.message().contains(marker) && !taughtBySql(test)) {
                problems.add(
                        "%s fails on the stub without saying '%s': %s".formatted(test.id(), marker, test.message()));
            }
        }
    }

    // The stub of an SQL file is a file without a rule: it runs, and a test that meets it fails by what it asserts.
    private boolean taughtBySql(TestResult test) {
        return kata.sql().isPresent() && test.message().startsWith("[" + kata.id());
    }

    private void naiveIsRed() {
        if (matrix.of(Kind.NAIVE).tests().stream().noneMatch(test -> test.core() && test.failed())) {
            problems.add("The naive default passes every core test: the kata asks for nothing.");
        }
    }

    private void rightOnesPass() {
        for (Kind kind : List.of(Kind.REFERENCE, Kind.ALTERNATIVE)) {
            matrix.all(kind).forEach(this::mustPass);
        }
    }

    private void mustPass(Map.Entry<Variant, Verdict> right) {
        right.getValue().tests().stream()
                .filter(test -> test.status() != TestResult.Status.passed)
                .forEach(test -> problems.add("%s, which is right, fails %s: %s"
                        .formatted(right.getKey().name(), test.id(), test.message())));
    }

    private void testsAreTagged() {
        matrix.of(Kind.REFERENCE).tests().stream()
                .filter(test -> test.tags().contains("core") == test.tags().contains("stretch")
                        || !test.tags().contains(kata.id())
                        || !test.tags().contains(kata.area()))
                .forEach(test -> problems.add("%s needs the tags %s and %s, and either core or stretch; it has %s."
                        .formatted(test.id(), kata.id(), kata.area(), test.tags())));
    }

    private void testsArePinned(List<String> pinned) {
        TreeSet<String> gone = new TreeSet<>(pinned);
        gone.removeAll(matrix.tests());
        TreeSet<String> added = new TreeSet<>(matrix.tests());
        pinned.forEach(added::remove);
        if (!gone.isEmpty()) {
            problems.add("Tests that are pinned no longer run: %s.".formatted(gone));
        }
        if (!added.isEmpty()) {
            problems.add(
                    "Tests that are not pinned: %s. './kata check %s --record' pins them.".formatted(added, kata.id()));
        }
    }

    private void everyTestRejectsSomething() {
        matrix.unkilled()
                .forEach(test -> problems.add(
                        "%s is failed by no variant but the stub: add a misconception or delete it.".formatted(test)));
    }
}
