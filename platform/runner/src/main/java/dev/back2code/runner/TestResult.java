package dev.back2code.runner;

import java.util.List;

/**
 * What one test said.
 *
 * @param id simple class name and method, {@code NoteFeedTest.an_empty_feed_is_an_empty_list}
 * @param name the same as a sentence
 * @param message of the failure; empty when passed
 * @param millis wall time
 */
public record TestResult(String id, String name, List<String> tags, Status status, String message, long millis) {

    /** How a test ended; inconclusive means that a timed comparison's control left its band. */
    public enum Status {
        passed,
        failed,
        inconclusive,
        skipped
    }

    public boolean core() {
        return tags.contains("core");
    }

    public boolean failed() {
        return status == Status.failed;
    }
}
