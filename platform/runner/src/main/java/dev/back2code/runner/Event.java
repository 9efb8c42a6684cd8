package dev.back2code.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker tells, one JSON line each on its standard output; all fields but one kind's are null. */
record Event(
        @Nullable String progress,
        @Nullable List<TestResult> planned,
        @Nullable String started,
        @Nullable TestResult finished,
        @Nullable String error,
        @Nullable Boolean confirming,
        @Nullable Done done) {

    /** @param tired whether this worker should be replaced: what earlier runs left behind fills its memory or computes on */
    record Done(boolean tired) {}

    static Event progress(String line) {
        return new Event(line, null, null, null, null, null, null);
    }

    static Event planned(List<TestResult> tests) {
        return new Event(null, tests, null, null, null, null, null);
    }

    static Event started(String id) {
        return new Event(null, null, id, null, null, null, null);
    }

    static Event finished(TestResult result) {
        return new Event(null, null, null, result, null, null, null);
    }

    static Event error(String line) {
        return new Event(null, null, null, null, line, null, null);
    }

    /** The core tests have ended, and others follow. */
    static Event coreEnded() {
        return new Event(null, null, null, null, null, true, null);
    }

    static Event end(boolean tired) {
        return new Event(null, null, null, null, null, null, new Done(tired));
    }
}
