package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.reset;
import static dev.back2code.kit.FaultyStorage.Deed.well;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Pauses;
import dev.back2code.kit.Seams;
import dev.back2code.kit.race.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many calls become of how many requests. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class AmplificationTest {

    private static final int CALLERS = 64;
    private static final int RESERVE = 10;

    private FaultyStorage storage;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses) {
        this.storage = storage;
        edge = Edge.healthy(api, storage);
    }

    @Test
    @Tag("core")
    void an_outage_costs_a_tenth_more_calls(Seams seams) throws Exception {
        int each = 2;
        int requests = CALLERS * each;
        storage.follow(refused(503));
        seams.meet(Map.of("retry-policy", CALLERS));
        List<FutureTask<Void>> callers = Stream.generate(() -> new FutureTask<Void>(() -> readTimes(each), null))
                .limit(CALLERS)
                .toList();
        callers.forEach(caller -> Thread.ofVirtual().start(caller));
        for (FutureTask<Void> caller : callers) {
            caller.get();
        }

        int most = requests + RESERVE + Math.ceilDiv(requests, 10);
        assertThat(edge.arrivals())
                .withFailMessage(lesson("rel-02 · M5, M6, M7")
                        .observed(
                                "while storage-service refused everything, %d callers sent %d requests at the same time as each other, and %d calls arrived, where %d are the most: a tenth more, and 10",
                                CALLERS, requests, edge.arrivals(), most)
                        .hurts(
                                "a service that fails because it has too much to do gets more to do, by those whom it serves; it does not come back while they are there, also when the cause is long gone")
                        .read("briefs/rel-02.md#theory (who pays)"))
                .isBetween(requests, most);
    }

    @Test
    @Tag("core")
    void one_call_in_twenty_fails_and_nobody_notices(Stage stage) {
        int blocks = 5;
        Set<Integer> failing = onePerBlock(blocks, stage.random());
        storage.follow(n -> failing.contains(n) ? n % 2 == 0 ? refused(503) : reset() : well());

        long requests = blocks * 18L;
        long failed = IntStream.range(0, (int) requests)
                .filter(n -> edge.read().status() != 200)
                .count();
        assertThat(failed)
                .withFailMessage(lesson("rel-02 · M13")
                        .observed(
                                "of every 20 calls one failed, a refusal with 503 or a lost connection (seed %d); %d of %d requests were told so, where none had to be",
                                stage.seed(), failed, requests)
                        .hurts(
                                "failures that are rare and have nothing to do with each other are just those that another attempt repairs")
                        .read("briefs/rel-02.md#theory (what another attempt is good for)"))
                .isZero();
    }

    private static Set<Integer> onePerBlock(int blocks, RandomGenerator random) {
        Set<Integer> failing = new HashSet<>();
        for (int block = 0; block < blocks; block++) {
            failing.add(block * 20 + 1 + random.nextInt(20));
        }
        return failing;
    }

    private void readTimes(int times) {
        for (int n = 0; n < times; n++) {
            edge.read();
        }
    }
}
