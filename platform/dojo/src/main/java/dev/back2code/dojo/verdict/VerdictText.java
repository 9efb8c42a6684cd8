package dev.back2code.dojo.verdict;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Wrapping;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict.Colour;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A verdict for reading: one failure in full, the others folded, then the word and what to do next. */
public final class VerdictText {

    private static final Map<Status, String> MARKS =
            Map.of(Status.passed, "✔", Status.failed, "✘", Status.inconclusive, "?", Status.skipped, "–");

    private static final Map<Status, Style> STYLES = Map.of(
            Status.passed, Style.GREEN,
            Status.failed, Style.RED,
            Status.inconclusive, Style.YELLOW,
            Status.skipped, Style.DIM);

    /** A stub or a wrong idea fails many tests; the first message is what to work on. */
    private static final int MOST_FOLDED = 6;

    private final Screen screen;
    private final Kata kata;
    private final Result verdict;
    private final List<Result.Test> tests;

    public VerdictText(Screen screen, Kata kata, Result verdict) {
        this.screen = screen;
        this.kata = kata;
        this.verdict = verdict;
        this.tests = verdict.tests().stream()
                .sorted(Comparator.comparing(test -> !test.core()))
                .toList();
    }

    /** With every test in a line. */
    void print() {
        screen.line();
        tests.forEach(this::line);
        screen.line();
        failures(Integer.MAX_VALUE);
        new Advice(kata, verdict).lines().forEach(screen::line);
    }

    /** Only what is red, and after green what to do next: as much as fits on a screen. */
    public void printRed() {
        failures(MOST_FOLDED);
        if (verdict.verdict() != Colour.red && !verdict.confirming()) {
            new Advice(kata, verdict).lines().forEach(line -> wrapped(line, ""));
        }
    }

    private void failures(int mostFolded) {
        List<Result.Test> failures = tests.stream().filter(Result.Test::failed).toList();
        failures.stream().findFirst().ifPresent(this::inFull);
        folded(failures, mostFolded);
        word();
    }

    private void line(Result.Test test) {
        String mark =
                screen.styled(STYLES.getOrDefault(test.status(), Style.DIM), MARKS.getOrDefault(test.status(), ""));
        String depth = test.core() ? "" : screen.styled(Style.DIM, " (stretch)");
        screen.line("%s %s%s %s".formatted(mark, test.name(), depth, screen.styled(Style.DIM, test.millis() + " ms")));
    }

    private void inFull(Result.Test failure) {
        wrapped(screen.styled(Style.BOLD, failure.name()), "");
        wrapped(failure.message(), "  ");
        screen.line();
    }

    // A stub fails every test for one reason: to say it once is enough.
    private void folded(List<Result.Test> failures, int most) {
        List<Result.Test> others = failures.stream().skip(1).toList();
        List<Result.Test> different = others.stream()
                .filter(failure -> !failure.message().equals(failures.getFirst().message()))
                .toList();
        different.stream().limit(most).forEach(this::folded);
        int hidden = different.size() - most;
        if (hidden > 0) {
            screen.line(screen.styled(Style.DIM, "  %d more for other reasons".formatted(hidden)));
        }
        int same = others.size() - different.size();
        if (same > 0) {
            screen.line(screen.styled(Style.DIM, "  %d more for the same reason".formatted(same)));
        }
        if (!others.isEmpty()) {
            screen.line();
        }
    }

    private void folded(Result.Test failure) {
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
        String core = count(tests.stream().filter(Result.Test::core));
        String stretch = count(tests.stream().filter(test -> !test.core()));
        screen.line("%s  %s  core %s, %s, %s"
                .formatted(
                        screen.styled(style, word),
                        kata.id(),
                        core,
                        verdict.confirming() ? "confirming ..." : "stretch " + stretch,
                        seconds()));
    }

    private void wrapped(String text, String indent) {
        Wrapping.of(text, screen.width(), indent, indent).forEach(screen::line);
    }

    private static String count(Stream<Result.Test> tests) {
        List<Result.Test> counted = tests.toList();
        return counted.stream().filter(test -> test.status() == Status.passed).count() + "/" + counted.size();
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", verdict.millis() / 1000.0);
    }
}
