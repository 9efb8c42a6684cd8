package dev.back2code.dojo.verdict;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Wrapping;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A verdict for reading: every test in a line, one failure in full, then the word and what to do next. */
final class VerdictText {

    private static final Map<Status, String> MARKS =
            Map.of(Status.passed, "✔", Status.failed, "✘", Status.inconclusive, "?", Status.skipped, "–");

    private static final Map<Status, Style> STYLES = Map.of(
            Status.passed, Style.GREEN,
            Status.failed, Style.RED,
            Status.inconclusive, Style.YELLOW,
            Status.skipped, Style.DIM);

    private final Screen screen;
    private final Kata kata;
    private final Verdict verdict;
    private final List<TestResult> tests;

    VerdictText(Screen screen, Kata kata, Verdict verdict) {
        this.screen = screen;
        this.kata = kata;
        this.verdict = verdict;
        this.tests = verdict.tests().stream()
                .sorted(Comparator.comparing(test -> !test.core()))
                .toList();
    }

    void print() {
        screen.line();
        tests.forEach(this::line);
        screen.line();
        List<TestResult> failures = tests.stream().filter(TestResult::failed).toList();
        failures.stream().findFirst().ifPresent(this::inFull);
        folded(failures);
        word();
        new Advice(kata, verdict).lines().forEach(screen::line);
    }

    private void line(TestResult test) {
        String mark =
                screen.styled(STYLES.getOrDefault(test.status(), Style.DIM), MARKS.getOrDefault(test.status(), ""));
        String depth = test.core() ? "" : screen.styled(Style.DIM, " (stretch)");
        screen.line("%s %s%s %s".formatted(mark, test.name(), depth, screen.styled(Style.DIM, test.millis() + " ms")));
    }

    private void inFull(TestResult failure) {
        screen.line(screen.styled(Style.BOLD, failure.name()));
        Wrapping.of(failure.message(), screen.width(), "  ", "  ").forEach(screen::line);
        screen.line();
    }

    // A stub fails every test for one reason: to say it once is enough.
    private void folded(List<TestResult> failures) {
        List<TestResult> others = failures.stream().skip(1).toList();
        List<TestResult> different = others.stream()
                .filter(failure -> !failure.message().equals(failures.getFirst().message()))
                .toList();
        different.forEach(this::folded);
        int same = others.size() - different.size();
        if (same > 0) {
            screen.line(screen.styled(Style.DIM, "  %d more for the same reason".formatted(same)));
        }
        if (!others.isEmpty()) {
            screen.line();
        }
    }

    private void folded(TestResult failure) {
        String message = failure.message().lines().findFirst().orElse("");
        String line = "  %s: %s".formatted(failure.name(), message);
        screen.line(screen.styled(Style.DIM, Wrapping.cut(line, screen.width())));
    }

    private void word() {
        Style style = switch (verdict.verdict()) {
            case red, error -> Style.RED;
            case green -> Style.GREEN;
            case gold, inconclusive -> Style.YELLOW;
        };
        String word = verdict.verdict().name().toUpperCase(Locale.ROOT);
        screen.line("%s  %s  core %s, stretch %s, %s"
                .formatted(
                        screen.styled(style, word),
                        kata.id(),
                        count(tests.stream().filter(TestResult::core)),
                        count(tests.stream().filter(test -> !test.core())),
                        seconds()));
    }

    private static String count(Stream<TestResult> tests) {
        List<TestResult> counted = tests.toList();
        return counted.stream().filter(test -> test.status() == Status.passed).count() + "/" + counted.size();
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", verdict.millis() / 1000.0);
    }
}
