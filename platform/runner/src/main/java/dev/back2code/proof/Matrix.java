package dev.back2code.proof;

import dev.back2code.catalog.Variant;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every test against every variant of one kata. */
record Matrix(Map<Variant, Verdict> verdicts) {

    static Matrix empty() {
        return new Matrix(new LinkedHashMap<>());
    }

    void put(Variant variant, Verdict verdict) {
        verdicts.put(variant, verdict);
    }

    Verdict of(Variant.Kind kind) {
        return all(kind).map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    Stream<Map.Entry<Variant, Verdict>> all(Variant.Kind kind) {
        return verdicts.entrySet().stream().filter(entry -> entry.getKey().kind() == kind);
    }

    /** The ids of all tests that any run planned, sorted. */
    TreeSet<String> tests() {
        TreeSet<String> ids = new TreeSet<>();
        verdicts.values().forEach(verdict -> verdict.tests().forEach(test -> ids.add(test.id())));
        return ids;
    }

    /** Tests that no variant but the stub fails. */
    List<String> unkilled() {
        TreeSet<String> ids = tests();
        verdicts.forEach((variant, verdict) -> {
            if (variant.kind() == Variant.Kind.NAIVE || variant.kind() == Variant.Kind.MISCONCEPTION) {
                failed(verdict).forEach(ids::remove);
            }
        });
        return List.copyOf(ids);
    }

    static List<String> failed(Verdict verdict) {
        return verdict.tests().stream()
                .filter(TestResult::failed)
                .map(TestResult::id)
                .sorted()
                .toList();
    }

    static int passed(Verdict verdict) {
        return (int) verdict.tests().stream()
                .filter(test -> test.status() == Status.passed)
                .count();
    }
}
