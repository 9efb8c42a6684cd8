package dev.back2code.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void all_tests_passed_is_gold() {
        assertThat(colour(core(Status.passed), stretch(Status.passed))).isEqualTo(Colour.gold);
    }

    @Test
    void a_failed_stretch_test_leaves_it_green() {
        assertThat(colour(core(Status.passed), stretch(Status.failed))).isEqualTo(Colour.green);
    }

    @Test
    void a_failed_core_test_makes_it_red() {
        assertThat(colour(core(Status.failed), stretch(Status.passed))).isEqualTo(Colour.red);
    }

    @Test
    void a_core_test_that_was_skipped_is_no_green() {
        assertThat(colour(core(Status.skipped), stretch(Status.passed))).isEqualTo(Colour.red);
    }

    @Test
    void a_comparison_whose_control_left_its_band_is_inconclusive_unless_a_core_test_failed() {
        assertThat(colour(core(Status.passed), stretch(Status.inconclusive))).isEqualTo(Colour.inconclusive);
        assertThat(colour(core(Status.failed), stretch(Status.inconclusive))).isEqualTo(Colour.red);
    }

    @Test
    void no_test_at_all_is_an_error() {
        assertThat(colour()).isEqualTo(Colour.error);
    }

    @Test
    void exit_statuses_are_those_of_the_command() {
        assertThat(List.of(Colour.gold, Colour.green, Colour.red, Colour.error, Colour.inconclusive))
                .extracting(Colour::exitStatus)
                .containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void the_test_that_never_ended_is_named_and_what_came_after_did_not_run() {
        TestRun run = run(core -> {});
        run.on(Event.planned(List.of(named("A.first"), named("A.hangs"), named("A.later"))));
        run.on(Event.started("A.first"));
        run.on(Event.finished(core(Status.passed, "A.first")));
        run.on(Event.started("A.hangs"));

        Verdict verdict = run.verdict(Optional.of("did not end within 60 s"));

        assertThat(verdict.verdict()).isEqualTo(Colour.red);
        assertThat(verdict.tests())
                .extracting(TestResult::status)
                .containsExactly(Status.passed, Status.failed, Status.failed);
        assertThat(verdict.tests().get(1).message()).contains("did not end within 60 s");
        assertThat(verdict.tests().get(2).message()).contains("did not run: A.hangs did not end");
    }

    @Test
    void a_jvm_that_ended_before_the_first_test_is_an_error() {
        Verdict verdict = run(core -> {}).verdict(Optional.of("ended the tests' JVM"));

        assertThat(verdict.verdict()).isEqualTo(Colour.error);
    }

    @Test
    void the_core_tests_have_a_verdict_while_the_others_run() {
        List<Verdict> early = new ArrayList<>();
        TestRun run = run(early::add);
        TestResult stretch = new TestResult("A.more", "A.more", List.of("stretch"), Status.skipped, "", 0);
        run.on(Event.planned(List.of(named("A.first"), stretch)));
        run.on(Event.finished(core(Status.passed, "A.first")));
        assertThat(early).isEmpty();

        run.on(Event.coreEnded());

        assertThat(early).hasSize(1);
        assertThat(early.getFirst().verdict()).isEqualTo(Colour.green);
        assertThat(early.getFirst().confirming()).isTrue();
        assertThat(early.getFirst().tests()).extracting(TestResult::id).containsExactly("A.first");
    }

    private static TestRun run(Consumer<Verdict> core) {
        return new TestRun("data-03", false, System.nanoTime(), line -> {}, core);
    }

    private static Colour colour(TestResult... tests) {
        return Verdict.of("data-03", List.of(tests), 1, false).verdict();
    }

    private static TestResult named(String id) {
        return core(Status.skipped, id);
    }

    private static TestResult core(Status status) {
        return core(status, "A.core");
    }

    private static TestResult core(Status status, String id) {
        return new TestResult(id, id, List.of("core"), status, "", 1);
    }

    private static TestResult stretch(Status status) {
        return new TestResult("A.stretch", "stretch", List.of("stretch"), status, "", 1);
    }
}
