package dev.back2code.katas.api05;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.reset;
import static dev.back2code.kit.FaultyStorage.Deed.well;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.ServiceClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many calls must have failed, and when. */
@KataTest
@Tag("api-05")
@Tag("api-integration")
class OpeningTest {

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
    void half_of_ten_calls_are_too_many() {
        edge.reads(5, well());
        edge.reads(5, refused(503));
        boolean afterHalf = edge.isAsked();
        edge.anew();
        edge.reads(6, well());
        edge.reads(5, refused(503));
        boolean afterLess = edge.isAsked();

        assertThat(List.of(afterHalf, afterLess))
                .withFailMessage(lesson("api-05 · M1")
                        .observed(
                                "5 calls went well and 5 failed: the next request %s. 6 went well and 5 failed: the next request %s",
                                made(afterHalf, false), made(afterLess, true))
                        .hurts(
                                "of a service that fails for every second caller, for an hour, each failure is followed by somebody's success; it is asked all the time")
                        .read("CircuitBreaker (closed)"))
                .isEqualTo(List.of(false, true));
    }

    @Test
    @Tag("core")
    void one_failure_in_two_is_too_many_in_any_order() {
        for (int n = 0; n < 5; n++) {
            edge.reads(1, well());
            edge.reads(1, reset());
        }
        boolean asked = edge.isAsked();

        assertThat(asked)
                .withFailMessage(lesson("api-05 · M1")
                        .observed(
                                "ten calls, every second one of which failed, were made within a moment: the next request %s",
                                made(asked, false))
                        .hurts("no two failures in a row, and half of all requests fail, for as long as nobody looks")
                        .read("briefs/api-05.md#theory (what to count)"))
                .isFalse();
    }

    @Test
    @Tag("core")
    void nine_calls_say_nothing() {
        int arrived = edge.reads(9, refused(503));
        boolean asked = edge.isAsked();

        assertThat(arrived == 9 && asked)
                .withFailMessage(lesson("api-05 · M8")
                        .observed(
                                "nine calls in a row were to fail, of which %d arrived; the next request %s",
                                arrived, made(asked, true))
                        .hurts("at night two failures are all there is, and the service is closed to its only caller")
                        .read("CircuitBreaker (closed: ten at least)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void what_is_past_is_forgotten() {
        edge.reads(5, refused(503));
        clock.pass(Duration.ofSeconds(12));
        edge.reads(4, well());
        edge.reads(5, refused(503));
        boolean afterFew = edge.isAsked();
        edge.anew();
        edge.reads(15, well());
        clock.pass(Duration.ofSeconds(12));
        edge.reads(10, refused(503));
        boolean afterMany = edge.isAsked();

        assertThat(List.of(afterFew, afterMany))
                .withFailMessage(lesson("api-05 · M6")
                        .observed(
                                "5 calls failed; 12 seconds later 4 went well and 5 failed, nine in all: the next request %s. 15 calls went well; 12 seconds later 10 failed: the next request %s",
                                made(afterFew, true), made(afterMany, false))
                        .hurts(
                                "a good morning hides the outage of the afternoon; or the outage of the morning closes the service for two failures in the evening")
                        .read("CircuitBreaker (closed: in the last ten seconds)"))
                .isEqualTo(List.of(true, false));
    }

    @Test
    @Tag("core")
    void many_good_calls_do_not_hide_an_outage() {
        edge.reads(25, well());
        int made = edge.reads(12, reset());

        assertThat(made)
                .withFailMessage(lesson("api-05 · M24")
                        .observed(
                                "25 calls went well within a moment; from then on all failed, and of the next 12 requests %d made a call, where 10 are right: half of the last twenty",
                                made)
                        .hurts(
                                "the busier a service is, the longer it takes to see that it is down: at a hundred requests a second 500 of them")
                        .read("CircuitBreaker (closed: of the last twenty calls)"))
                .isEqualTo(10);
    }

    @Test
    @Tag("stretch")
    void failures_around_the_border_of_a_window_are_seen() {
        edge.reads(1, well());
        clock.pass(Duration.ofSeconds(7));
        edge.reads(5, refused(503));
        clock.pass(Duration.ofSeconds(4));
        edge.reads(5, refused(503));
        boolean asked = edge.isAsked();

        assertThat(asked)
                .withFailMessage(lesson("api-05 · M5")
                        .observed(
                                "one call went well; 5 failed 7 seconds later, and 5 more another 4 seconds later, so that ten failed within ten seconds: the next request %s",
                                made(asked, false))
                        .hurts(
                                "who empties the counters every ten seconds judges each outage by halves, and the first half may lie in a good window")
                        .read("CircuitBreaker (closed: in the last ten seconds)"))
                .isFalse();
    }

    private static String made(boolean asked, boolean right) {
        return "%s storage-service, which was %s"
                .formatted(asked ? "asked" : "did not ask", asked == right ? "right" : "wrong");
    }
}
