package dev.back2code.katas.api05;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.ServiceClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long storage-service is left alone. */
@KataTest
@Tag("api-05")
@Tag("api-integration")
class OpenTimeTest {

    private FaultyStorage storage;
    private ServiceClock clock;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, ServiceClock clock, Seams seams) {
        this.storage = storage;
        this.clock = clock;
        edge = Edge.healthy(api, storage, clock, seams);
    }

    @Test
    @Tag("core")
    void a_time_to_come_back_is_kept() {
        edge.reads(1, refused(429, Map.of("Retry-After", "10")));
        edge.reads(9, refused(503));
        clock.pass(Duration.ofMillis(9_999));
        boolean before = edge.isAsked();
        clock.pass(Duration.ofMillis(1_002));
        boolean after = edge.isAsked();
        edge.reads(1, refused(503, Map.of("Retry-After", "10")));
        clock.pass(Duration.ofMillis(9_999));
        boolean beforeAgain = edge.isAsked();
        clock.pass(Duration.ofMillis(1_002));
        boolean afterAgain = edge.isAsked();

        assertThat(List.of(before, after, beforeAgain, afterAgain))
                .withFailMessage(lesson("api-05 · M16, M21")
                        .observed(
                                "one of ten calls that failed was told Retry-After: 10. Storage-service was asked after 9.999 seconds: %s, where no is right; after 11.001 seconds: %s, where yes is. So was the second call on trial; and then after 9.999 seconds %s, and after 11.001 %s",
                                word(before), word(after), word(beforeAgain), word(afterAgain))
                        .hurts("a service that says when it will be well is asked before, by all, and is not")
                        .read("CircuitBreaker (open)"))
                .isEqualTo(List.of(false, true, false, true));
    }

    @Test
    @Tag("stretch")
    void nobody_is_left_alone_for_a_day() {
        edge.reads(9, refused(503));
        edge.reads(1, refused(503, Map.of("Retry-After", "86400")));
        clock.pass(Duration.ofMillis(29_999));
        boolean before = edge.isAsked();
        clock.pass(Duration.ofMillis(1_002));
        boolean after = edge.isAsked();

        assertThat(List.of(before, after))
                .withFailMessage(lesson("api-05 · M17")
                        .observed(
                                "one of ten calls that failed was told Retry-After: 86400. Storage-service was asked after 29.999 seconds: %s, where no is right; after 31.001 seconds: %s, where yes is",
                                word(before), word(after))
                        .hurts("one wrong header, or one tenant's limit, and all are without service for a day")
                        .read("CircuitBreaker (open: no longer than 30 seconds)"))
                .isEqualTo(List.of(false, true));
    }

    @Test
    @Tag("stretch")
    void instances_do_not_come_back_together() {
        int instances = 16;
        List<Integer> ends = IntStream.range(0, instances).mapToObj(n -> end()).toList();

        int least = ends.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int most = ends.stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(least > 1_900 && most <= 3_100 && most - least >= 200)
                .withFailMessage(lesson("api-05 · M13")
                        .observed(
                                "%d instances stopped asking at the same moment; asked every 0.1 seconds they asked storage-service again after %.1f to %.1f seconds, where 2 to 3 are right, and not all at the same time",
                                instances, least / 1e3, most / 1e3)
                        .hurts(
                                "what stopped together comes back together: the trials of a hundred instances are three hundred calls in one moment, at a service that has just got up")
                        .read("CircuitBreaker (open: a random time, at each instance another one)"))
                .isTrue();
    }

    /** Milliseconds from the opening of a new instance until it asks again. */
    private int end() {
        edge.anew();
        edge.open();
        int passed = 1_900;
        clock.pass(Duration.ofMillis(passed));
        while (!edge.isAsked() && passed < 4_000) {
            clock.pass(Duration.ofMillis(100));
            passed += 100;
        }
        return passed;
    }

    private static String word(boolean asked) {
        return asked ? "yes" : "no";
    }
}
