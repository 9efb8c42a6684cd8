package dev.back2code.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Variant;
import dev.back2code.catalog.Variant.Kind;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final List<String> PINNED = List.of("A.one", "A.two");
    private static final String STUB = "X.y is yours to write (data-03)";

    @Test
    void a_sound_matrix_breaks_no_rule() {
        assertThat(broken(matrix("FF", "FP", "PP", "PF"), PINNED)).isEmpty();
    }

    @Test
    void a_test_that_is_green_on_the_stub_is_told() {
        assertThat(broken(matrix("FP", "FP", "PP", "PF"), PINNED))
                .singleElement()
                .asString()
                .contains("A.two is green on the stub");
    }

    @Test
    void a_naive_default_that_passes_is_told() {
        assertThat(broken(matrix("FF", "PP", "PP", "FF"), PINNED))
                .singleElement()
                .asString()
                .contains("naive default passes");
    }

    @Test
    void a_reference_that_fails_is_told() {
        assertThat(broken(matrix("FF", "FP", "PF", "PF"), PINNED))
                .singleElement()
                .asString()
                .contains("reference, which is right, fails A.two");
    }

    @Test
    void a_test_that_no_variant_fails_is_told() {
        assertThat(broken(matrix("FF", "FP", "PP", "FP"), PINNED))
                .singleElement()
                .asString()
                .contains("A.two is failed by no variant");
    }

    @Test
    void a_test_that_stopped_running_and_one_that_is_new_are_told() {
        assertThat(broken(matrix("FF", "FP", "PP", "PF"), List.of("A.one", "A.gone")))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("[A.gone]"))
                .anyMatch(problem -> problem.contains("[A.two]"));
    }

    @Test
    void a_stub_that_fails_without_its_sentence_is_told() {
        assertThat(Rules.broken(kata(Optional.empty()), matrix("FF", "FP", "PP", "PF", "[data-03 · M1] 7"), PINNED))
                .hasSize(2)
                .allMatch(problem -> problem.contains("fails on the stub without saying"));
    }

    @Test
    void a_stub_of_sql_may_fail_by_a_lesson() {
        assertThat(Rules.broken(kata(Optional.of("a.sql")), matrix("FF", "FP", "PP", "PF", "[data-03 · M1] 7"), PINNED))
                .isEmpty();
    }

    private static List<String> broken(Matrix matrix, List<String> pinned) {
        return Rules.broken(kata(Optional.empty()), matrix, pinned);
    }

    private static Kata kata(Optional<String> sql) {
        return new Kata(
                "data-03",
                "s",
                "t",
                "data-storage",
                1,
                1,
                Map.of(),
                List.of(),
                "h",
                List.of(),
                Map.of("seam", "p.X"),
                sql,
                List.of(),
                1,
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Path.of("data-03.md"));
    }

    private static Matrix matrix(String stub, String naive, String reference, String misconception) {
        return matrix(stub, naive, reference, misconception, STUB);
    }

    private static Matrix matrix(String stub, String naive, String reference, String misconception, String message) {
        Matrix matrix = Matrix.empty();
        put(matrix, Kind.STUB, "stub", stub, message);
        put(matrix, Kind.NAIVE, "naive", naive, message);
        put(matrix, Kind.REFERENCE, "reference", reference, message);
        put(matrix, Kind.MISCONCEPTION, "M1", misconception, message);
        return matrix;
    }

    private static void put(Matrix matrix, Kind kind, String name, String outcome, String message) {
        List<String> ids = List.of("A.one", "A.two");
        List<TestResult> tests = IntStream.range(0, 2)
                .mapToObj(i -> new TestResult(
                        ids.get(i),
                        ids.get(i),
                        List.of("all", "core", "data-03", "data-storage"),
                        outcome.charAt(i) == 'P' ? Status.passed : Status.failed,
                        message,
                        1))
                .toList();
        Verdict.Colour colour = outcome.contains("F") ? Verdict.Colour.red : Verdict.Colour.gold;
        matrix.put(
                new Variant(kind, name, Path.of("."), List.of()), new Verdict("data-03", colour, "", tests, 1, false));
    }
}
