package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of work whose transaction the server has ended. */
@KataTest
@Tag("data-05")
@Tag("data-storage")
class RetryTest {

    private static final Map<String, String> DONE_WITH_THE_THIRD = Map.of(
            "consume", "200 after 3",
            "transfer", "204 after 3",
            "revokeEditor", "200 after 3",
            "transferOwnership", "204 after 3");

    private FaultyCalls calls;
    private ServerFault fault;

    @BeforeEach
    void calls_that_would_succeed(StorageApi api, NotesTable notes, Sql sql) {
        calls = new FaultyCalls(api, notes, sql);
        fault = calls.fault();
    }

    @Test
    @Tag("core")
    void what_the_server_ends_at_a_statement_is_done_again() {
        Map<String, String> answers = calls.answersWith(table -> fault.atStatement(table, "40001", "40P01"));

        assertThat(answers)
                .withFailMessage(lesson("data-05 · M3")
                        .observed(
                                "two transactions of each call were ended at a statement, one with 40001 and one with 40P01; instead of a success with the third, the answers were %s",
                                answers)
                        .hurts(
                                "the server says 'again, please' many times an hour on a busy day; each is a 500 to somebody")
                        .read("briefs/data-05.md#theory (what 40001 asks for)"))
                .isEqualTo(DONE_WITH_THE_THIRD);
    }

    @Test
    @Tag("core")
    void what_the_server_ends_at_the_commit_is_done_again() {
        Map<String, String> answers = calls.answersWith(table -> fault.atCommit(table, "40001", "40001"));

        assertThat(answers)
                .withFailMessage(lesson("data-05 · M15")
                        .observed(
                                "two transactions of each call were ended with 40001 when they committed; instead of a success with the third, the answers were %s",
                                answers)
                        .hurts(
                                "SERIALIZABLE refuses at the commit as well; who listens to statements only answers 500 there, on the busiest days")
                        .read("briefs/data-05.md#theory (what 40001 asks for)"))
                .isEqualTo(DONE_WITH_THE_THIRD);
    }

    @Test
    @Tag("stretch")
    void a_conflict_without_end_is_answered_with_503() {
        fault.atStatement("quotas", "40001", "40001", "40001", "40001", "40001", "40001", "40001", "40001");

        Answer answer = calls.consume();

        long attempts = fault.attempts();
        String retryAfter = answer.header("Retry-After");
        assertThat(answer.status() == 503 && !retryAfter.isEmpty() && attempts >= 3 && attempts <= 5)
                .withFailMessage(lesson("data-05 · M13")
                        .observed(
                                "the server ended every transaction with 40001: after %d of them, where 3 to 5 are agreed on, the answer was %d, with %s, where it takes 503 with Retry-After",
                                attempts, answer.status(), retryAfter.isEmpty() ? "no Retry-After" : "Retry-After")
                        .hurts(
                                attempts > 5
                                        ? "a conflict that lasts keeps threads busy, and grows by the attempts of those who never give up"
                                        : attempts < 3
                                                ? "callers are turned away by what one more attempt would have passed"
                                                : "the caller cannot know whether to come back")
                        .read("Quotas (at least three attempts, at most five)"))
                .isTrue();
        assertThat(calls.quota())
                .withFailMessage(lesson("data-05 · M25")
                        .observed("after a call that was given up the quota says: %s", calls.quota())
                        .hurts("the caller comes back as told, and pays twice")
                        .read("Quotas (what fails leaves nothing behind)"))
                .isEqualTo(Quotas.state(0, 100));
    }

    @Test
    @Tag("stretch")
    void any_other_failure_is_not_tried_again_and_leaves_nothing() {
        // Who was interrupted by the server may come again; a broken constraint is the service's own fault.
        List<Failure> failures = List.of(
                new Failure("SQLSTATE 57014 at a statement", 503, table -> fault.atStatement(table, "57014")),
                new Failure(
                        "SQLSTATE 23514 at a statement, of a constraint that is not the quota's",
                        500,
                        table -> fault.atStatement(table, "23514")),
                new Failure("SQLSTATE 23505 at the commit", 500, table -> fault.atCommit(table, "23505")));
        String before = calls.state();

        failures.forEach(failure -> {
            Map<String, String> answers = calls.answersWith(failure.install());

            assertThat(answers)
                    .withFailMessage(lesson("data-05 · M12")
                            .observed(
                                    "a transaction of each call failed with %s; instead of %d after 1 attempt the answers were %s",
                                    failure.name(), failure.status(), answers)
                            .hurts(
                                    "work that fails each time is done five times, or a failure of the service looks like the caller's own fault, and nobody searches for it")
                            .read("Quotas, NoteSharing (no other failure)"))
                    .isEqualTo(failedWithTheFirst(failure.status()));
            assertThat(calls.state())
                    .withFailMessage(lesson("data-05 · M24")
                            .observed(
                                    "after each call has failed with %s the database says: %s; before: %s",
                                    failure.name(), calls.state(), before)
                            .hurts("half of a change stays, and nobody knows since when")
                            .read("Quotas, NoteSharing (what fails leaves nothing behind)"))
                    .isEqualTo(before);
        });
    }

    @Test
    @Tag("stretch")
    void units_that_cannot_be_booked_are_not_used() {
        calls.consume().with(200);
        fault.atStatement("quota_bookings", "57014");

        int status = calls.consume().status();

        assertThat(status == 503 && calls.quota().equals(Quotas.state(10, 100)))
                .withFailMessage(lesson("data-05 · M24")
                        .observed(
                                "10 units were used, then the server refused the booking of 10 more with SQLSTATE 57014: the call was answered with %d, where it takes 503; the quota then says: %s",
                                status, calls.quota())
                        .hurts("half of a change stays: the sums never agree again, and nobody knows since when")
                        .read("Quotas (or neither)"))
                .isTrue();
    }

    /**
     * What is no conflict.
     *
     * @param status that the call is answered with
     * @param install in a table
     */
    private record Failure(String name, int status, Consumer<String> install) {}

    private static Map<String, String> failedWithTheFirst(int status) {
        return DONE_WITH_THE_THIRD.keySet().stream()
                .collect(Collectors.toMap(call -> call, call -> status + " after 1"));
    }
}
