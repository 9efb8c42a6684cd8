package dev.back2code.katas.rel00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the work, of the thread that does it, and of those who call at the same time. */
@KataTest
@Tag("rel-00")
@Tag("reliability")
class TimeLimitTest {

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
    @Tag("core")
    void a_result_comes_as_soon_as_it_is_there() {
        CompletableFuture<Outcome> other = Outcome.begin(() -> limit.call(work::untilInterrupted, MINUTE));
        Outcome.soon(() -> CompletableFuture.anyOf(work.begun(), other).get());

        Outcome quick = Outcome.soon(() -> limit.call(() -> "title", MINUTE));

        assertThat(quick.result())
                .withFailMessage(lesson("rel-00 · M4")
                        .observed(
                                "while another call was waiting, both with a limit of 1 min, a call whose work takes no time %s, where it takes the work's result at once",
                                quick)
                        .hurts("the limit is for the worst case; here every reader pays for it, or for somebody else's")
                        .read("briefs/rel-00.md#theory (what the caller is owed)"))
                .isEqualTo("title");
    }

    @Test
    @Tag("core")
    void nothing_of_a_call_stays_behind() {
        Set<Long> before = threads();

        List<Outcome> answered = new CopyOnWriteArrayList<>();
        List<Outcome> cut = new CopyOnWriteArrayList<>();
        Outcome calls = Outcome.soon(() -> {
            repeat(40, () -> answered.add(Outcome.of(() -> limit.call(() -> "title", MINUTE))));
            repeat(20, () -> cut.add(Outcome.of(() -> limit.call(work::untilInterrupted, Duration.ofMillis(5)))));
            return "all";
        });
        boolean gone = calls.back() && Soon.holds(() -> work.underWay() == 0 && newSince(before) < 20);

        long titles =
                answered.stream().filter(each -> "title".equals(each.result())).count();
        long late = cut.stream().filter(Outcome::isCut).count();
        assertThat(gone && titles == 40 && late == 20)
                .withFailMessage(lesson("rel-00 · M1")
                        .observed(
                                "of 40 calls, one after the other, whose work takes no time, %d were answered, and of 20 with a limit of 5 ms, whose work hangs, %d were cut. Now %d pieces of that work are under way, and the JVM has %d threads more than before; it takes 40 and 20, then 0 and a few at most",
                                titles, late, work.underWay(), newSince(before))
                        .hurts(
                                "the caller is gone and the work goes on: threads, connections and memory of calls that nobody waits for, until there are none left")
                        .read("briefs/rel-00.md#theory (how work is stopped)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void work_that_ignores_interrupts_holds_up_nobody() {
        List<Outcome> stubborn = Outcome.soon(Stream.generate(
                        () -> Outcome.begin(() -> limit.call(work::stubbornly, Duration.ofMillis(50))))
                .limit(200)
                .toList());
        long cut = stubborn.stream().filter(Outcome::isCut).count();
        Outcome next = cut < 200 ? null : Outcome.soon(() -> limit.call(() -> "title", MINUTE));

        assertThat(next != null && "title".equals(next.result()))
                .withFailMessage(lesson("rel-00 · M3")
                        .observed(
                                "200 calls with a limit of 50 ms, whose work ignores interrupts: %d of them were cut, and their work still hangs. Then a call with a limit of 1 min, whose work takes no time, %s, where it takes 200, and the result at once",
                                cut, next == null ? "was not tried" : next.toString())
                        .hurts(
                                "one server that hangs takes all others along, whose answers would have come in milliseconds")
                        .read("briefs/rel-00.md#theory (where the work runs)"))
                .isTrue();
    }

    private static void repeat(int times, Runnable call) {
        for (int i = 0; i < times; i++) {
            call.run();
        }
    }

    private static long newSince(Set<Long> before) {
        return threads().stream().filter(id -> !before.contains(id)).count();
    }

    /** The ids of all platform threads; a virtual one without work to do is none that stays. */
    private static Set<Long> threads() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().getAllThreadIds())
                .boxed()
                .collect(Collectors.toSet());
    }
}
