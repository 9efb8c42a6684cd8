package dev.back2code.katas.data07;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.RedisData;
import dev.back2code.kit.StorageApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long things stay in Redis. */
@KataTest
@Tag("data-07")
@Tag("data-storage")
class LifetimeTest {

    private static final int NOTES = 40;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final double LEAST_SPREAD = 0.04;

    private final Actor owner = Actor.someone();

    private CachedNotes cached;

    @BeforeEach
    void routes(StorageApi api) {
        cached = new CachedNotes(api);
    }

    @Test
    @Tag("stretch")
    void everything_ends_by_itself(RedisData redis) {
        UUID note = cached.create(owner);
        cached.read(owner, note).with(200);
        cached.read(owner, UUID.randomUUID()).with(404);
        cached.retitle(owner, cached.create(owner), CachedNotes.NEW).with(200);

        Map<String, Optional<Duration>> lifetimes = redis.lifetimes();
        assertThat(lifetimes)
                .withFailMessage(lesson("data-07 · M18")
                        .observed(
                                "after two reads and a change, these keys are in Redis: %s; each takes an end within an hour",
                                described(lifetimes))
                        .hurts(
                                "what never ends fills Redis until it refuses, or throws away what others need; and what is wrong in it stays wrong")
                        .read("NoteCache (everything in Redis ends by itself)"))
                .isNotEmpty()
                .allSatisfy((key, left) -> assertThat(left)
                        .hasValueSatisfying(time -> assertThat(time).isLessThanOrEqualTo(LONGEST)));
    }

    @Test
    @Tag("stretch")
    void notes_that_came_together_do_not_end_together(RedisData redis) {
        List<List<Duration>> perNote = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            UUID note = cached.create(owner);
            Map<String, Optional<Duration>> before = redis.lifetimes();
            cached.read(owner, note).with(200);
            perNote.add(redis.lifetimes().entrySet().stream()
                    .filter(key -> !before.containsKey(key.getKey()))
                    .map(key -> key.getValue().orElse(Duration.ZERO))
                    .sorted()
                    .toList());
        }

        double spread = spread(perNote);
        assertThat(spread)
                .withFailMessage(lesson("data-07 · M17")
                        .observed(
                                "%d notes were read for the first time, and the time that each had left was looked at directly afterwards; it varies by %.1f %% of its mean (standard deviation), where it takes %.0f %%",
                                NOTES, spread * 100, LEAST_SPREAD * 100)
                        .hurts(
                                "what came together, after a deployment, a restart of Redis or a campaign's first minute, ends together, and comes again as one wave, for ever")
                        .read("briefs/data-07.md#theory (ends)"))
                .isGreaterThanOrEqualTo(LEAST_SPREAD);
    }

    private static String described(Map<String, Optional<Duration>> lifetimes) {
        return lifetimes.entrySet().stream()
                .map(key -> key.getKey()
                        + key.getValue()
                                .map(left -> " ends in %,d ms".formatted(left.toMillis()))
                                .orElse(" has no end"))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Of a solution's several keys for a note the one that varies most counts: the others serve it. */
    private static double spread(List<List<Duration>> perNote) {
        int keys = perNote.stream().mapToInt(List::size).min().orElse(0);
        double most = 0;
        for (int i = 0; i < keys; i++) {
            int place = i;
            double[] millis = perNote.stream()
                    .mapToDouble(note -> note.get(place).toMillis())
                    .toArray();
            most = Math.max(most, relativeDeviation(millis));
        }
        return most;
    }

    private static double relativeDeviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return mean == 0 ? 0 : Math.sqrt(variance) / mean;
    }
}
