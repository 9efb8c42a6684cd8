package dev.back2code.katas.rel00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rest of the contract: all exceptions, all results, all lengths of time, and callers that are interrupted. */
@KataTest
@Tag("rel-00")
@Tag("reliability")
class LimitEdgeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HangingWork work = new HangingWork();
    private Limit limit;

    @BeforeEach
    void take(Seams seams) {
        limit = seams.behind("time-limit", Limit.class);
    }

    @AfterEach
    void end() {
        work.end();
    }

    @Test
    @Tag("stretch")
    void what_the_work_throws_arrives_as_the_same_object() {
        Exception cause = new IOException("the cause");
        List<Throwable> own = List.of(
                new IOException("checked", cause),
                new IllegalStateException("unchecked", cause),
                new TimeoutException("the work's own"),
                new ExecutionException("the work's own", cause),
                new CompletionException("the work's own", cause),
                new CancellationException("the work's own"),
                new InterruptedException("the work's own"),
                new StackOverflowError("an error"));

        List<Outcome> outcomes = Outcome.soon(own.stream()
                .map(each -> Outcome.begin(() -> limit.call(() -> sneaky(each), MINUTE)))
                .toList());

        List<String> others = IntStream.range(0, own.size())
                .filter(i -> outcomes.get(i).thrown() != own.get(i))
                .mapToObj(i -> "%s (the call %s)".formatted(Outcome.named(own.get(i)), outcomes.get(i)))
                .toList();
        assertThat(others)
                .withFailMessage(lesson("rel-00 · M9")
                        .observed("of 8 exceptions that work threw, these did not arrive as they were: %s", others)
                        .hurts(
                                "callers catch by type: what has another one is told as a bug, retried although it must not be, or taken for the limit, which nobody has reached")
                        .read("briefs/rel-00.md#theory (whose exception it is)"))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> String sneaky(Throwable own) throws X {
        throw (X) own;
    }

    @Test
    @Tag("stretch")
    void null_is_a_result() {
        Outcome outcome = Outcome.soon(() -> limit.call(() -> null, MINUTE));

        assertThat(outcome)
                .withFailMessage(lesson("rel-00 · M10")
                        .observed("work returned null; the call, with a limit of 1 min, %s", outcome)
                        .hurts("'nothing' is an answer too: a page without a title is told as a failure of the server")
                        .read("TimeLimit (what is returned)"))
                .isEqualTo(new Outcome(true, null, null));
    }

    @Test
    @Tag("stretch")
    void a_limit_may_be_longer_than_any_clock_counts() {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);

        Outcome outcome = Outcome.soon(() -> limit.call(() -> "title", forEver));

        assertThat(outcome.result())
                .withFailMessage(lesson("rel-00 · M11")
                        .observed("with a limit of %s work returned a title; the call %s", forEver, outcome)
                        .hurts(
                                "'no limit' is configured as a very long one; the call fails without the work being late")
                        .read("briefs/rel-00.md#theory (lengths of time)"))
                .isEqualTo("title");
    }

    @Test
    @Tag("stretch")
    void a_limit_below_a_millisecond_is_a_limit() {
        Outcome outcome = Outcome.soon(() -> limit.call(work::untilInterrupted, Duration.ofNanos(999_999)));

        assertThat(outcome.isCut())
                .withFailMessage(lesson("rel-00 · M12")
                        .observed("with a limit of 0.999999 ms a call, whose work hangs, %s, where it is cut", outcome)
                        .hurts(
                                "what is left of a budget may be less than a unit of the clock; to some methods of the JDK 0 means for ever")
                        .read("briefs/rel-00.md#theory (lengths of time)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void without_time_left_nothing_is_begun() {
        List<Outcome> outcomes = Outcome.soon(IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? Duration.ZERO : Duration.ofSeconds(-1))
                .map(none -> Outcome.begin(() -> limit.call(work::untilInterrupted, none)))
                .toList());
        Outcome.soon(() -> limit.call(() -> "one more", MINUTE));

        long cut = outcomes.stream().filter(Outcome::isCut).count();
        assertThat(cut == 40 && work.times() == 0)
                .withFailMessage(lesson("rel-00 · M13")
                        .observed(
                                "of 40 calls with a limit of 0 s or -1 s, %d were cut, and the work was begun %d times; it takes 40 and 0",
                                cut, work.times())
                        .hurts(
                                "the caller's own time was up before it asked: work that nobody can wait for is load, and it comes when there is too much of it")
                        .read("TimeLimit (limit)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void an_interrupt_of_the_caller_goes_on_to_the_work() {
        AtomicReference<Thread> caller = new AtomicReference<>();
        CompletableFuture<Outcome> call = Outcome.begin(() -> {
            caller.set(Thread.currentThread());
            return limit.call(work::untilInterrupted, MINUTE);
        });
        Outcome.soon(() -> CompletableFuture.anyOf(work.begun(), call).get());

        caller.get().interrupt();

        Outcome outcome = Outcome.soon(call);
        boolean stopped = outcome.back() && Soon.holds(() -> work.underWay() == 0);
        assertThat(outcome.thrown() instanceof InterruptedException && stopped)
                .withFailMessage(lesson("rel-00 · M14")
                        .observed(
                                "a caller was interrupted while it waited: its call %s, and its work %s; it takes an InterruptedException, and work that has ended",
                                outcome, stopped ? "has ended" : "goes on")
                        .hurts(
                                "whoever stops a caller (a shutdown, an outer limit) stops nothing: the work goes on for nobody, or the caller carries on as if it had not been told")
                        .read("briefs/rel-00.md#theory (how work is stopped)"))
                .isTrue();
    }
}
