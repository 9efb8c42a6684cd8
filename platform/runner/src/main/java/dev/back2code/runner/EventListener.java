package dev.back2code.runner;

import dev.back2code.runner.TestResult.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Turns what the JUnit Platform reports into events. */
final class EventListener implements TestExecutionListener {

    private final Consumer<Event> events;
    private final Map<String, Long> starts = new HashMap<>();
    private final TestPlan plan;

    EventListener(TestPlan plan, Consumer<Event> events) {
        this.plan = plan;
        this.events = events;
    }

    static List<TestResult> planned(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(test -> result(test, Status.skipped, "", 0))
                .toList();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            starts.put(test.getUniqueId(), System.nanoTime());
            events.accept(Event.started(id(test)));
        }
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        result.getThrowable().flatMap(Failure::ofServers).ifPresent(line -> events.accept(Event.error(line)));
        if (finished.isTest()) {
            events.accept(Event.finished(result(finished, status(result), Failure.message(result), millis(finished))));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            // A class that could not begin: each of its tests fails for that reason.
            plan.getDescendants(finished).stream()
                    .filter(TestIdentifier::isTest)
                    .filter(test -> !starts.containsKey(test.getUniqueId()))
                    .forEach(test ->
                            events.accept(Event.finished(result(test, Status.failed, Failure.message(result), 0))));
        }
    }

    private static Status status(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> Status.passed;
            case FAILED -> Status.failed;
            case ABORTED -> Status.inconclusive;
        };
    }

    private long millis(TestIdentifier test) {
        return (System.nanoTime() - starts.getOrDefault(test.getUniqueId(), System.nanoTime())) / 1_000_000;
    }

    private static TestResult result(TestIdentifier test, Status status, String message, long millis) {
        List<String> tags =
                test.getTags().stream().map(TestTag::getName).sorted().toList();
        return new TestResult(id(test), sentence(test), tags, status, message, millis);
    }

    private static String id(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> simpleName(source.getClassName()) + "." + source.getMethodName())
                .orElse(test.getDisplayName());
    }

    private static String sentence(TestIdentifier test) {
        String id = id(test);
        return id.substring(id.indexOf('.') + 1).replace('_', ' ');
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
