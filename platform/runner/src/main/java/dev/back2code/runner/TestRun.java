package dev.back2code.runner;

import dev.back2code.runner.TestResult.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Collects the events of one run into a verdict. */
final class TestRun {

    private final String kata;
    private final boolean warm;
    private final long start;
    private final Consumer<String> progress;
    private final Consumer<Verdict> core;
    private final Map<String, TestResult> planned = new LinkedHashMap<>();
    private final Map<String, TestResult> finished = new LinkedHashMap<>();
    private String running = "";
    private String error = "";

    /**
     * @param start by {@link System#nanoTime()}
     * @param core gets the verdict of the core tests when they have ended and others follow
     */
    TestRun(String kata, boolean warm, long start, Consumer<String> progress, Consumer<Verdict> core) {
        this.kata = kata;
        this.warm = warm;
        this.start = start;
        this.progress = progress;
        this.core = core;
    }

    void on(Event event) {
        if (event.progress() != null) {
            progress.accept(event.progress());
        }
        if (event.planned() != null) {
            event.planned().forEach(test -> planned.put(test.id(), test));
        }
        if (event.started() != null) {
            running = event.started();
        }
        if (event.finished() != null) {
            finished.put(event.finished().id(), event.finished());
        }
        if (event.confirming() != null) {
            core.accept(core());
        }
        if (event.error() != null && error.isEmpty()) {
            error = event.error();
        }
    }

    /** Whether a test has started. */
    boolean hasBegun() {
        return !running.isEmpty();
    }

    private Verdict core() {
        return Verdict.confirming(
                kata, results("").stream().filter(TestResult::core).toList(), millis(), warm);
    }

    private long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** @param cut why the run did not get to its end; empty if it did */
    Verdict verdict(Optional<String> cut) {
        if (!error.isEmpty()) {
            return Verdict.error(kata, error, millis());
        }
        if (running.isEmpty() && cut.isPresent()) {
            return Verdict.error(
                    kata,
                    "What comes before the first test %s See .kata/logs/tests.log.".formatted(cut.get()),
                    millis());
        }
        return Verdict.of(kata, results(cut.orElse("did not run")), millis(), warm);
    }

    private List<TestResult> results(String cut) {
        return planned.values().stream()
                .map(test -> finished.getOrDefault(test.id(), unfinished(test, cut)))
                .toList();
    }

    private TestResult unfinished(TestResult test, String cut) {
        String message = test.id().equals(running) ? cut : "did not run: " + running + " did not end";
        return new TestResult(test.id(), test.name(), test.tags(), Status.failed, message, 0);
    }
}
