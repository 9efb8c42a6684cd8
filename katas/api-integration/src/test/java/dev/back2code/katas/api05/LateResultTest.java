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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is learnt of calls that began in another time. */
@KataTest
@Tag("api-05")
@Tag("api-integration")
class LateResultTest {

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
    void what_began_before_an_outage_does_not_count_behind_it() {
        boolean asked;
        try (Held old = Held.reads(edge, 10, refused(503))) {
            edge.open();
            edge.rest();
            edge.reads(3, well());
            old.release();
            asked = edge.isAsked();
        }

        assertThat(asked)
                .withFailMessage(lesson("api-05 · M12")
                        .observed(
                                "ten calls were under way when storage-service failed, and were not answered until it was well again; then they failed. The next request made a call: %s, where yes is right",
                                word(asked))
                        .hurts(
                                "the end of each outage is followed by its echo: the failures of those who waited longest make the next one")
                        .read("CircuitBreaker (a call counts only for the state in which it began)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void what_began_before_is_no_trial() {
        boolean refused;
        int trials;
        try (Held old = Held.reads(edge, 5, refused(503))) {
            edge.open();
            edge.rest();
            try (Held three = Held.reads(edge, 3, well())) {
                trials = edge.arrivals();
                old.release();
                refused = !edge.isAsked();
                three.release();
            }
        }
        boolean asked = edge.isAsked();

        assertThat(trials == 3 && refused && asked)
                .withFailMessage(lesson("api-05 · M12")
                        .observed(
                                "five calls began before an outage and failed when %d on trial were under way. Meanwhile another request was refused: %s; when the three had ended well, the next one made a call: %s. Three, yes and yes are right",
                                trials, word(refused), word(asked))
                        .hurts(
                                "who asks whether somebody is well now is told how they were: a service that has recovered is sent back to bed")
                        .read("CircuitBreaker (a call counts only for the state in which it began)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_trial_of_the_last_time_is_none_of_this_time() {
        edge.open();
        edge.rest();
        int trials;
        try (Held old = Held.reads(edge, 2, refused(503))) {
            edge.reads(1, refused(503));
            edge.rest();
            edge.reads(1, well());
            old.release();
            trials = edge.reads(4, well());
        }

        assertThat(trials)
                .withFailMessage(lesson("api-05 · M12")
                        .observed(
                                "one of three calls on trial failed at once; the two others failed seconds later, among the next three. Of four requests behind that, all of which go well, %d made a call, where all are right",
                                trials)
                        .hurts("each recovery is judged by the one before, and fails like it")
                        .read("CircuitBreaker (or that one again)"))
                .isEqualTo(4);
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
