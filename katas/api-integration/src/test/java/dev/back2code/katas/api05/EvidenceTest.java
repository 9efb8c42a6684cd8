package dev.back2code.katas.api05;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.reset;
import static dev.back2code.kit.FaultyStorage.Deed.well;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.FaultyStorage.Deed;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.ServiceClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the end of a call says about storage-service. */
@KataTest
@Tag("api-05")
@Tag("api-integration")
class EvidenceTest {

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
    void what_is_wrong_with_a_request_is_no_failure() {
        int[] statuses = {400, 401, 403, 404, 409, 412, 413, 422, 428};
        storage.follow(n -> refused(statuses[n % statuses.length]));
        IntStream.range(0, 20).forEach(n -> edge.read());
        int arrived = edge.arrivals();
        edge.anew();
        edge.open();
        edge.rest();
        int trials = edge.reads(4, refused(404));

        assertThat(List.of(arrived, trials))
                .withFailMessage(lesson("api-05 · M3")
                        .observed(
                                "20 requests that storage-service answers with a status of 4xx, such as 404 and 412, made %d calls, where 20 are right. After an outage the first four requests were such, too; of them %d were made, where 4 are right: an answer is an answer",
                                arrived, trials)
                        .hurts("one client with ten wrong ids closes the service for everybody")
                        .read("CircuitBreaker (what a call says)"))
                .isEqualTo(List.of(20, 4));
    }

    @Test
    @Tag("core")
    void each_way_to_fail_counts() {
        Map<String, Deed> ways = new LinkedHashMap<>();
        ways.put("429", refused(429));
        ways.put("503", refused(503));
        ways.put("500", refused(500));
        ways.put("a reset connection", reset());
        List<String> asked = new ArrayList<>();
        ways.forEach((way, deed) -> {
            edge.anew();
            edge.reads(10, deed);
            if (edge.isAsked()) {
                asked.add(way);
            }
        });

        assertThat(asked)
                .withFailMessage(lesson("api-05 · M21")
                        .observed(
                                "four times ten calls in a row failed, each time in another way; storage-service was asked once more, which was wrong, after ten times %s",
                                asked)
                        .hurts("the service that says itself that it has too much to do is the one that is not spared")
                        .read("CircuitBreaker (what a call says)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void what_takes_too_long_is_bad_without_an_error() {
        boolean afterSlow = isAskedAfter(800, well());
        boolean afterSlowRefusals = isAskedAfter(800, refused(404));
        boolean afterQuick = isAskedAfter(799, well());
        boolean afterSlowTrial = isAskedAfterSlowTrial();

        assertThat(List.of(afterSlow, afterSlowRefusals, afterQuick, afterSlowTrial))
                .withFailMessage(lesson("api-05 · M4")
                        .observed(
                                "storage-service is asked again, yes or no: after ten answers of 800 ms each %s, after ten times 404 that took as long %s, after ten answers of 799 ms %s, and after an outage and one answer of 800 ms on trial %s. no, no, yes, no is right",
                                word(afterSlow), word(afterSlowRefusals), word(afterQuick), word(afterSlowTrial))
                        .hurts(
                                "most outages begin by being slow: nothing fails, and all threads of all callers stand in one queue")
                        .read("briefs/api-05.md#theory (slow is worse than dead)"))
                .isEqualTo(List.of(false, false, true, false));
    }

    private boolean isAskedAfterSlowTrial() {
        edge.anew();
        edge.open();
        edge.rest();
        storage.follow(n -> {
            clock.pass(Duration.ofMillis(800));
            return well();
        });
        edge.read();
        return edge.isAsked();
    }

    private boolean isAskedAfter(int millis, Deed deed) {
        edge.anew();
        storage.follow(n -> {
            clock.pass(Duration.ofMillis(millis));
            return deed;
        });
        IntStream.range(0, 10).forEach(n -> edge.read());
        return edge.isAsked();
    }

    private static String word(boolean asked) {
        return asked ? "yes" : "no";
    }
}
