package dev.back2code.katas.data05;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.Answer;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Sql;
import dev.back2code.kit.StorageApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    private final Actor owner = Actor.someone();
    private final Actor anna = owner.colleague();
    private final Actor ben = owner.colleague();

    private Quotas quotas;
    private ServerFault fault;
    private UUID note;
    private Map<String, Supplier<Answer>> calls;

    @BeforeEach
    void a_note_with_two_editors_and_two_quotas(StorageApi api, NotesTable notes, Sql sql) {
        SharedNotes shared = new SharedNotes(api, notes, sql);
        quotas = new Quotas(api, sql);
        fault = new ServerFault(sql);
        fault.remove();
        note = shared.note(owner, anna, ben);
        for (Actor member : List.of(owner, anna)) {
            sql.run("INSERT INTO quotas VALUES (?, ?, 0, 100)", member.tenant(), member.user());
        }
        calls = new LinkedHashMap<>();
        calls.put("consume", () -> quotas.consume(owner, 10));
        calls.put("transfer", () -> quotas.transfer(owner, anna, 10));
        calls.put("revokeEditor", () -> shared.revoke(owner, note, ben));
        calls.put("transferOwnership", () -> shared.give(owner, note, anna));
    }

    @Test
    @Tag("core")
    void what_the_server_ends_at_a_statement_is_done_again() {
        Map<String, String> answers = answersWith(table -> fault.atStatement(table, "40001", "40P01"));

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
        Map<String, String> answers = answersWith(table -> fault.atCommit(table, "40001", "40001"));

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

        Answer answer = quotas.consume(owner, 10);

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
        assertThat(quotas.state(owner))
                .withFailMessage(lesson("data-05 · M25")
                        .observed("after a call that was given up the quota says: %s", quotas.state(owner))
                        .hurts("the caller comes back as told, and pays twice")
                        .read("Quotas (what fails leaves nothing behind)"))
                .isEqualTo(Quotas.state(0, 100));
    }

    @Test
    @Tag("stretch")
    void any_other_failure_is_not_tried_again_and_leaves_nothing() {
        Map<String, Runnable> faults = new LinkedHashMap<>();
        faults.put("SQLSTATE 57014, raised at the booking,", () -> fault.atStatement("quota_bookings", "57014"));
        faults.put(
                "SQLSTATE 23514 of a constraint that is none of the quota's, raised at the quota,",
                () -> fault.atStatement("quotas", "23514"));
        faults.put("SQLSTATE 23505, raised at the commit,", () -> fault.atCommit("quota_bookings", "23505"));

        faults.forEach((name, install) -> {
            install.run();
            int status = quotas.consume(owner, 10).status();

            assertThat(status == 500 && fault.attempts() == 1)
                    .withFailMessage(lesson("data-05 · M12")
                            .observed(
                                    "%s was answered with %d after %d attempts, where it takes 500 after 1",
                                    name, status, fault.attempts())
                            .hurts(
                                    fault.attempts() > 1
                                            ? "the database does the same failing work again and again"
                                            : "a failure of the service looks like the caller's own fault, and nobody searches for it")
                            .read("Quotas (no other failure)"))
                    .isTrue();
            assertThat(quotas.state(owner))
                    .withFailMessage(lesson("data-05 · M24")
                            .observed(
                                    "after %s the call was answered with %d, and the quota says: %s",
                                    name, status, quotas.state(owner))
                            .hurts("half of a change stays: the sums never agree again, and nobody knows since when")
                            .read("Quotas (or neither)"))
                    .isEqualTo(Quotas.state(0, 100));
        });
    }

    private Map<String, String> answersWith(Consumer<String> install) {
        Map<String, String> answers = new LinkedHashMap<>();
        calls.forEach((name, call) -> {
            install.accept(name.equals("consume") || name.equals("transfer") ? "quotas" : "note_shares");
            int status = call.get().status();
            answers.put(name, "%d after %d".formatted(status, fault.attempts()));
        });
        return answers;
    }
}
