package dev.back2code.dojo.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.Verdict;
import dev.back2code.runner.Verdict.Colour;
import java.util.List;
import java.util.Objects;

/**
 * A verdict as programs read it: what {@code kata test --json} prints and {@code .kata/results} keeps.
 *
 * @param millis wall time of everything
 * @param warm whether a JVM that was already running did it
 * @param confirming whether it is of the core tests alone, and the others are running; left out unless so
 * @param problem why there is no verdict, in one line; left out unless {@link Colour#error}
 */
public record Result(
        String id,
        Colour verdict,
        List<Test> tests,
        long millis,
        boolean warm,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean confirming,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String problem) {

    public Result {
        problem = Objects.requireNonNullElse(problem, "");
    }

    /** One test; {@code name} is its sentence. */
    public record Test(String name, List<String> tags, TestResult.Status status, String message, long millis) {

        private static Test of(TestResult test) {
            return new Test(test.name(), test.tags(), test.status(), test.message(), test.millis());
        }

        public boolean core() {
            return tags.contains("core");
        }

        public boolean failed() {
            return status == TestResult.Status.failed;
        }
    }

    /** No verdict could be had. */
    public static Result error(String id, String problem) {
        return new Result(id, Colour.error, List.of(), 0, false, false, problem);
    }

    public static Result of(Verdict verdict) {
        return new Result(
                verdict.id(),
                verdict.verdict(),
                verdict.tests().stream().map(Test::of).toList(),
                verdict.millis(),
                verdict.warm(),
                verdict.confirming(),
                verdict.problem());
    }

    public List<Test> failures() {
        return tests.stream().filter(Test::failed).toList();
    }

    public int count(TestResult.Status status) {
        return (int) tests.stream().filter(test -> test.status() == status).count();
    }
}
