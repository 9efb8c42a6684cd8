package dev.back2code.runner;

import dev.back2code.runner.TestResult.Status;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a kata's tests say of one implementation.
 *
 * @param id of the kata
 * @param problem why no verdict could be had, in one line; empty unless {@link Colour#error}
 * @param millis wall time of everything: compiling, starting, testing
 * @param warm whether a JVM that was already running did it
 * @param confirming whether it is of the core tests alone, and the others are running
 */
public record Verdict(
        String id,
        Colour verdict,
        String problem,
        List<TestResult> tests,
        long millis,
        boolean warm,
        boolean confirming) {

    /** Of all tests. */
    public Verdict(String id, Colour verdict, String problem, List<TestResult> tests, long millis, boolean warm) {
        this(id, verdict, problem, tests, millis, warm, false);
    }

    /** In the order of a learner's progress; the exit status is that of {@code ./kata test}. */
    public enum Colour {
        red(1),
        green(0),
        gold(0),
        inconclusive(3),
        error(2);

        private final int exitStatus;

        Colour(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        public int exitStatus() {
            return exitStatus;
        }
    }

    static Verdict of(String id, List<TestResult> tests, long millis, boolean warm) {
        if (tests.isEmpty()) {
            return error(id, "No test carries the tag '%s'.".formatted(id), millis);
        }
        return new Verdict(id, colour(tests), "", tests, millis, warm);
    }

    static Verdict confirming(String id, List<TestResult> core, long millis, boolean warm) {
        Colour colour = colour(core);
        return new Verdict(id, colour == Colour.gold ? Colour.green : colour, "", core, millis, warm, true);
    }

    static Verdict error(String id, String problem, long millis) {
        return new Verdict(id, Colour.error, problem, List.of(), millis, false);
    }

    private static Colour colour(List<TestResult> tests) {
        if (tests.stream().anyMatch(test -> test.core() && test.failed())) {
            return Colour.red;
        }
        if (tests.stream().anyMatch(test -> test.status() == Status.inconclusive)) {
            return Colour.inconclusive;
        }
        return all(tests, test -> test.status() == Status.passed)
                ? Colour.gold
                : all(tests.stream().filter(TestResult::core).toList(), test -> test.status() == Status.passed)
                        ? Colour.green
                        : Colour.red;
    }

    private static boolean all(List<TestResult> tests, Predicate<TestResult> condition) {
        return tests.stream().allMatch(condition);
    }
}
