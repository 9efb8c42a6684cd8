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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is learnt of calls whose callers do not wait until they are answered. */
@KataTest
@Tag("api-05")
@Tag("api-integration")
class PatienceTest {

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
    @Tag("stretch")
    void silence_is_no_impatience() {
        CountDownLatch heard = new CountDownLatch(1);
        storage.follow(n -> {
            clock.pass(Duration.ofMillis(800));
            Held.await(heard);
            return well();
        });
        // More than ten, since one that takes long to arrive is taken for impatient; within ten seconds.
        IntStream.range(0, 12).forEach(n -> readWithin(60));
        heard.countDown();
        boolean asked = edge.isAsked();

        assertThat(asked)
                .withFailMessage(lesson("api-05 · M25")
                        .observed(
                                "twelve callers, one after the other, had no answer when 800 ms had passed, and waited no longer; storage-service was asked again: %s, where no is right",
                                word(asked))
                        .hurts("a service that has fallen silent is asked by everybody, for as long as each can wait")
                        .read("CircuitBreaker (what a call says: however it ended)"))
                .isFalse();
    }

    @Test
    @Tag("stretch")
    void who_will_not_wait_says_nothing_about_storage() {
        storage.follow(n -> {
            clock.pass(Duration.ofMillis(500));
            return well();
        });
        String fields = String.join(
                " ",
                IntStream.range(0, 8)
                        .mapToObj(n -> "n%d: note(id: \"%s\") { id }".formatted(n, edge.note()))
                        .toList());
        for (int documents = 0; documents < 2; documents++) {
            edge.call()
                    .header("X-B2C-Deadline-Ms", "400")
                    .body(Map.of("query", "{ %s }".formatted(fields)))
                    .post("/graphql");
        }
        boolean afterExpired = edge.isAsked();
        edge.anew();
        impatient(12);
        boolean afterImpatient = edge.isAsked();

        assertThat(afterExpired && afterImpatient)
                .withFailMessage(lesson("api-05 · M15")
                        .observed(
                                "12 callers waited for 20 ms each, which was too short; 14 calls were not even made since nobody waited any more. Storage-service was asked again, which is right: %s after the first, %s after the second",
                                word(afterImpatient), word(afterExpired))
                        .hurts("one client with a tight deadline closes a healthy service for all who have time")
                        .read("CircuitBreaker (what a call says: it says nothing)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_trial_that_says_nothing_makes_room() {
        edge.open();
        edge.rest();
        impatient(3);
        storage.follow(refused(503));
        boolean asked = Edge.told(edge.read()).equals("503 refused");
        boolean askedAgain = edge.isAsked();

        assertThat(List.of(asked, askedAgain))
                .withFailMessage(lesson("api-05 · M11")
                        .observed(
                                "after an outage three calls were made on trial, for callers who waited for 20 ms each and left. For the next request storage-service was asked, and failed: %s; and for the one behind that: %s, where yes and no are right",
                                word(asked), word(askedAgain))
                        .hurts(
                                "a place is lost each time; when all are, nobody tries any more, and the outage lasts until the next restart")
                        .read("CircuitBreaker (half-open: makes room for another at once)"))
                .isEqualTo(List.of(true, false));
    }

    private void readWithin(int millis) {
        edge.call().header("X-B2C-Deadline-Ms", Integer.toString(millis)).get("/v1/notes/{id}", edge.note());
    }

    /** Callers, at the same time, whose calls are not answered before they leave. */
    private void impatient(int callers) {
        CountDownLatch gone = new CountDownLatch(callers);
        storage.follow(n -> {
            Held.await(gone);
            return well();
        });
        IntStream.range(0, callers)
                .forEach(n -> Thread.ofVirtual().start(() -> {
                    readWithin(20);
                    gone.countDown();
                }));
        Held.await(gone);
    }

    private static String word(boolean asked) {
        return asked ? "yes" : "no";
    }
}
