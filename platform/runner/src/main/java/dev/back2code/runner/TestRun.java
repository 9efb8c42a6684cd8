package dev.back2code.runner;

import dev.back2code.runner.TestResult.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects the events of one run into a verdict. */
final class TestRun {

    private final Consumer<String> progress;
    private final Map<String, TestResult> planned = new LinkedHashMap<>();
    private final Map<String, TestResult> finished = new LinkedHashMap<>();
    private String running = "";
    private String error = "";

    TestRun(Consumer<String> progress) {
        this.progress = progress;
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
        if (event.error() != null && error.isEmpty()) {
            error = event.error();
        }
    }

    Verdict verdict(String kata, WorkerProcess.End end, Duration limit, long millis, boolean warm) {
        if (!error.isEmpty()) {
            return Verdict.error(kata, error, millis);
        }
        if (planned.isEmpty() && end != WorkerProcess.End.DONE) {
            return Verdict.error(kata, "The tests' JVM ended before the first test; see .kata/logs/tests.log.", millis);
        }
        return Verdict.of(kata, results(end, limit), millis, warm);
    }

    private List<TestResult> results(WorkerProcess.End end, Duration limit) {
        return planned.values().stream()
                .map(test -> finished.getOrDefault(test.id(), cut(test, end, limit)))
                .toList();
    }

    private TestResult cut(TestResult test, WorkerProcess.End end, Duration limit) {
        boolean culprit = test.id().equals(running) || running.isEmpty();
        String message = culprit ? reason(end, limit) : "did not run: " + running + " did not end";
        return new TestResult(test.id(), test.name(), test.tags(), Status.failed, message, 0);
    }

    private static String reason(WorkerProcess.End end, Duration limit) {
        return switch (end) {
            case TIMED_OUT ->
                "did not end within %d s and was cut: an endless loop, or a wait that nothing ends?"
                        .formatted(limit.toSeconds());
            case DIED -> "ended the tests' JVM: System.exit, or no memory left? See .kata/logs/tests.log.";
            case DONE -> "did not run";
        };
    }
}
