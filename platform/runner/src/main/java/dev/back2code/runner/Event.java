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
        boolean done) {

    static Event progress(String line) {
        return new Event(line, null, null, null, null, false);
    }

    static Event planned(List<TestResult> tests) {
        return new Event(null, tests, null, null, null, false);
    }

    static Event started(String id) {
        return new Event(null, null, id, null, null, false);
    }

    static Event finished(TestResult result) {
        return new Event(null, null, null, result, null, false);
    }

    static Event error(String line) {
        return new Event(null, null, null, null, line, false);
    }

    static Event end() {
        return new Event(null, null, null, null, null, true);
    }
}
