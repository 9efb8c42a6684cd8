package dev.back2code.katas.sys00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What HTTP/1.1 keeps away, or the next protocol in front of it may let through. */
@KataTest
@Tag("sys-00")
@Tag("system-design")
class RequestIdEdgeTest {

    private Ids ids;

    @BeforeEach
    void take(Seams seams) {
        ids = seams.behind("request-ids", Ids.class);
    }

    @Test
    @Tag("stretch")
    void line_breaks_and_other_scripts_are_not_well_formed() {
        List<String> malformed = List.of(
                "abc\n",
                "\nabc",
                "abc\r\n",
                "abc\u0085",
                "abc\u2028",
                "abc\r\nX-Admin: yes",
                "abc\n2026-11-23 INFO paid",
                "abc\u0000",
                "abc\u001b[2J",
                "\u00e4bc",
                "\uff41\uff42\uff43",
                "\u0663\u0664",
                "\u212a",
                "\u017f",
                "a\u0301",
                "abc\u202e",
                "\ud83d\ude00");

        List<String> believed = malformed.stream()
                .filter(id -> !Ids.isWellFormed(ids.resolve(id)))
                .map(Ids::shown)
                .toList();

        assertThat(believed)
                .withFailMessage(lesson("sys-00 · M5, M6")
                        .observed("of 17 ids that are not well formed these were kept: %s", believed)
                        .hurts(
                                "a line break makes two lines of one in the log, the second written by a stranger; letters that look alike make two ids that a person cannot tell apart")
                        .read("briefs/sys-00.md#theory (what a pattern looks at)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void a_very_long_id_is_answered_at_once() throws Exception {
        List<String> long_ = List.of("a".repeat(200) + "!", "a".repeat(1_000_000), "a.".repeat(500_000) + "!");
        FutureTask<List<String>> answers =
                new FutureTask<>(() -> long_.stream().map(ids::resolve).toList());
        Thread.ofPlatform().daemon().start(answers);

        assertThat(inTime(answers))
                .withFailMessage(lesson("sys-00 · M16")
                        .observed("ids of 201 and of a million characters were to be replaced: %s", told(answers))
                        .hurts(
                                "one header keeps a processor busy, or ends a thread: the cheapest attack there is, before anybody has asked for a token")
                        .read("briefs/sys-00.md#theory (what a pattern looks at)"))
                .isTrue();
    }

    private static boolean inTime(FutureTask<List<String>> answers) throws InterruptedException {
        try {
            return answers.get(5, TimeUnit.SECONDS).stream().allMatch(Ids::isWellFormed);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private static String told(FutureTask<List<String>> answers) {
        return switch (answers.state()) {
            case RUNNING -> "that was not done after 5 s";
            case FAILED -> "that failed with " + answers.exceptionNow();
            default ->
                "they became " + answers.resultNow().stream().map(Ids::shown).toList();
        };
    }
}
