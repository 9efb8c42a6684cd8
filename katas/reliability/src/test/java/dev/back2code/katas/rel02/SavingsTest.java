package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.well;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Pauses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What good times leave for bad ones. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class SavingsTest {

    private FaultyStorage storage;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses) {
        this.storage = storage;
        edge = Edge.healthy(api, storage);
    }

    @Test
    @Tag("stretch")
    void a_good_hour_does_not_pay_for_a_storm() {
        int good = 150;
        int bad = 30;
        read(good);
        storage.follow(refused(503));
        read(bad);

        int most = 10 + Math.ceilDiv(bad, 10);
        int further = edge.arrivals() - bad;
        assertThat(further)
                .withFailMessage(lesson("rel-02 · M8")
                        .observed(
                                "%d requests went well, then storage-service refused all of the next %d, for which %d further attempts were made, where %d are the most",
                                good, bad, further, most)
                        .hurts(
                                "after a quiet day the first minute of an outage is met with a day's savings of attempts, just when each of them does harm")
                        .read("RetryPolicy (how many in all: among any n calls that follow each other)"))
                .isBetween(1, most);
    }

    @Test
    @Tag("stretch")
    void after_an_outage_attempts_are_earned_again() {
        storage.follow(refused(503));
        read(20);
        int during = edge.arrivals();
        storage.follow(well());
        read(120);
        int again = edge.arrivalsOfRead(refused(503), well());

        assertThat(again)
                .withFailMessage(lesson("rel-02 · M9")
                        .observed(
                                "in an outage 20 requests made %d calls; then 120 requests went well, and of the next one a call failed: it was made %d time(s), where twice was right",
                                during, again)
                        .hurts(
                                "after the first outage nothing is repaired any more, until somebody restarts the service")
                        .read("RetryPolicy (how many in all: as long as less than that was used)"))
                .isEqualTo(2);
    }

    private void read(int times) {
        for (int n = 0; n < times; n++) {
            edge.read();
        }
    }
}
