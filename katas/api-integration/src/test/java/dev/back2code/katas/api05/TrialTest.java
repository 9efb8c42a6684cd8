package dev.back2code.katas.api05;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How storage-service is asked again. */
@KataTest
@Tag("api-05")
@Tag("api-integration")
class TrialTest {

    private FaultyStorage storage;
    private ServiceClock clock;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, ServiceClock clock, Seams seams) {
        this.storage = storage;
        this.clock = clock;
        edge = Edge.healthy(api, storage, clock, seams);
    }

    private static final int CALLERS = 40;

    @Test
    @Tag("core")
    void three_try_while_all_others_are_refused() throws Exception {
        edge.open();
        edge.rest();
        // Refused, or arrived: when this is known of all, those that have arrived are answered.
        CountDownLatch known = new CountDownLatch(CALLERS);
        storage.follow(n -> {
            known.countDown();
            Held.await(known);
            return well();
        });
        List<FutureTask<Void>> callers = Stream.generate(() -> new FutureTask<Void>(
                        () -> {
                            edge.read();
                            known.countDown();
                        },
                        null))
                .limit(CALLERS)
                .toList();
        callers.forEach(caller -> Thread.ofVirtual().start(caller));
        for (FutureTask<Void> caller : callers) {
            caller.get();
        }
        int arrived = edge.arrivals();

        assertThat(arrived)
                .withFailMessage(lesson("api-05 · M2, M9")
                        .observed(
                                "when storage-service had been left alone for long enough, %d requests came at the same time, and %d calls arrived before the first was answered, where three are right",
                                CALLERS, arrived)
                        .hurts(
                                "the first sip is a fire hose: a service that was just getting up meets all who have waited")
                        .read("CircuitBreaker (half-open)"))
                .isEqualTo(3);
    }

    @Test
    @Tag("core")
    void three_good_trials_end_it_and_what_was_is_forgotten() {
        edge.open();
        edge.rest();
        int trials = edge.reads(3, well());
        int arrived = edge.reads(9, refused(503));
        boolean asked = edge.isAsked();

        assertThat(trials == 3 && arrived == 9 && asked)
                .withFailMessage(lesson("api-05 · M19, M20")
                        .observed(
                                "after an outage three calls were to be made on trial, and %d went well; of the nine requests after them, whose calls fail, %d made one, and the one after these %s. All are to make one: nine calls say nothing",
                                trials, arrived, asked ? "did" : "did not")
                        .hurts("whoever has been ill is thrown out again for its next cough")
                        .read("CircuitBreaker (half-open: what was counted before is forgotten)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void one_bad_trial_is_enough() {
        edge.open();
        edge.rest();
        edge.reads(2, well());
        edge.reads(1, refused(503));
        boolean atOnce = edge.isAsked();
        clock.pass(Duration.ofMillis(1_999));
        boolean soon = edge.isAsked();
        clock.pass(Duration.ofMillis(1_002));
        boolean later = edge.isAsked();

        assertThat(List.of(atOnce, soon, later))
                .withFailMessage(lesson("api-05 · M9, M19")
                        .observed(
                                "of three calls on trial the third failed. Storage-service was asked at once: %s, 1.999 seconds later: %s, 3.001 seconds later: %s; no, no, yes is right",
                                word(atOnce), word(soon), word(later))
                        .hurts(
                                "who is not well yet gets the whole load for one good answer, or is asked on and on without a rest")
                        .read("CircuitBreaker (half-open: as soon as one ends badly)"))
                .isEqualTo(List.of(false, false, true));
    }

    @Test
    @Tag("stretch")
    void a_trial_that_hangs_is_not_waited_for() {
        edge.open();
        edge.rest();
        int arrived;
        int wellAgain;
        boolean afterwards;
        try (Held hanging = Held.reads(edge, 3, refused(503))) {
            arrived = edge.arrivals();
            clock.pass(Duration.ofSeconds(4));
            edge.reads(1, well());
            clock.pass(Duration.ofSeconds(4));
            wellAgain = edge.reads(5, well());
            hanging.release();
            afterwards = edge.isAsked();
        }

        assertThat(arrived == 3 && wellAgain == 5 && afterwards)
                .withFailMessage(lesson("api-05 · M10")
                        .observed(
                                "after an outage three calls were made on trial, of which %d arrived and hung. Eight seconds later %d of five requests made a call, where five are right; when the three had failed at last, the next one made a call: %s, where yes is",
                                arrived, wellAgain, word(afterwards))
                        .hurts("three connections that nobody closes, and the outage lasts until the next restart")
                        .read("CircuitBreaker (half-open: three seconds)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void three_are_three_and_not_three_at_a_time() {
        edge.open();
        edge.rest();
        boolean fourth;
        try (Held two = Held.reads(edge, 2, well())) {
            edge.reads(1, well());
            fourth = edge.isAsked();
            two.release();
        }
        boolean afterwards = edge.isAsked();

        assertThat(List.of(fourth, afterwards))
                .withFailMessage(lesson("api-05 · M22")
                        .observed(
                                "of three calls on trial one had ended well and two were under way. A fourth was made: %s, where no is right; when the two had ended well, another was made: %s, where yes is",
                                word(fourth), word(afterwards))
                        .hurts(
                                "a service that answers one trial and hangs in the others is sent one after the other, and each of them is somebody who waits")
                        .read("CircuitBreaker (half-open: three calls)"))
                .isEqualTo(List.of(false, true));
    }

    private static String word(boolean asked) {
        return asked ? "yes" : "no";
    }
}
