package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Pauses;
import dev.back2code.kit.Seams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a call waits before it is made again. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class PauseTest {

    /** Of the pauses before the second and the third attempt, in milliseconds. */
    private static final int[] LIMITS = {100, 200};

    /** So many requests that fail three times has each instance the means for. */
    private static final int AFFORDED = 5;

    private static final int BINS = 10;

    /** Nine degrees of freedom: more than this in one of a million runs. */
    private static final double CHI_SQUARE = 44.8;

    private FaultyStorage storage;
    private Pauses pauses;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses) {
        this.storage = storage;
        this.pauses = pauses;
        edge = Edge.healthy(api, storage);
    }

    @Test
    @Tag("core")
    void callers_who_failed_together_do_not_come_back_together(Seams seams) {
        List<Double> shares = shares(4, seams);

        double[] sorted =
                shares.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double spread = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
        assertThat(shares.size() == 8 * AFFORDED
                        && sorted[0] >= 0
                        && spread >= 0.5
                        && spread <= 1
                        && sorted[sorted.length - 1] <= 1)
                .withFailMessage(lesson("rel-02 · M1, M4, M18")
                        .observed(
                                "%d requests failed at the same time at 4 instances, and made %d pauses, where %d are right; as shares of their limits, 100 and 200 ms, they lay between %s",
                                4 * AFFORDED,
                                shares.size(),
                                8 * AFFORDED,
                                sorted.length == 0
                                        ? "nothing and nothing"
                                        : "%.2f and %.2f".formatted(sorted[0], sorted[sorted.length - 1]))
                        .hurts(
                                "what failed together comes back together, as one heartbeat of all callers; the service is idle in between and falls over on the beat")
                        .read("briefs/rel-02.md#theory (when)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void each_moment_is_as_likely_as_another(Seams seams) {
        List<Double> shares = shares(25, seams);

        int[] counts = new int[BINS];
        shares.forEach(share -> counts[(int) Math.clamp(share * BINS, 0, BINS - 1)]++);
        double expected = shares.size() / (double) BINS;
        double square = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(shares.size() == 50 * AFFORDED && square <= CHI_SQUARE)
                .withFailMessage(
                        lesson("rel-02 · M18, M19")
                                .observed(
                                        "%d pauses of 25 instances, as shares of their limits in ten equal parts, were so many in each: %s (chi-square %.1f, where more than %.1f is no accident)",
                                        shares.size(), Arrays.toString(counts), square, CHI_SQUARE)
                                .hurts(
                                        "the peak of all who come back is as high as the fullest of these parts; a part that stays empty is time in which the service could have served somebody")
                                .read(
                                        "RetryPolicy (when: each such time as likely as another, whatever other instances wait for)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void a_time_to_come_back_is_no_appointment() {
        storage.follow(refused(503, Map.of("Retry-After", "1")));
        for (int n = 0; n < AFFORDED; n++) {
            edge.read();
        }

        List<Duration> seen = pauses.seen();
        assertThat(seen)
                .withFailMessage(lesson("rel-02 · M20")
                        .observed(
                                "storage-service told %d callers Retry-After: 1; they came back after %s",
                                AFFORDED, seen.stream().distinct().toList())
                        .hurts("whom a server sends away for a second, it sends away to the same second, all of them")
                        .read("RetryPolicy (when: as long as it says, and up to that limit longer)"))
                .hasSize(2 * AFFORDED)
                .allMatch(pause -> pause.toMillis() >= 1_000 && pause.toMillis() <= 1_200)
                .doesNotHaveDuplicates();
    }

    /** Of the pauses of requests that fail at new instances; alternately before the second and the third attempt. */
    private List<Double> shares(int instances, Seams seams) {
        List<Double> shares = new ArrayList<>();
        storage.follow(refused(503));
        for (int instance = 0; instance < instances; instance++) {
            seams.renew();
            for (int n = 0; n < AFFORDED; n++) {
                pauses.forget();
                edge.read();
                List<Duration> seen = pauses.seen();
                for (int pause = 0; pause < Math.min(seen.size(), LIMITS.length); pause++) {
                    shares.add(seen.get(pause).toNanos() / 1e6 / LIMITS[pause]);
                }
            }
        }
        return shares;
    }
}
