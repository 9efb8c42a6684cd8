package dev.back2code.katas.rel01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a total. */
@KataTest
@Tag("rel-01")
@Tag("reliability")
class PolicyTest {

    private Cut cut;

    /** The seam's method, in types of the JDK. */
    interface Cut {
        Object within(Duration total);
    }

    @BeforeEach
    void take(Seams seams) {
        cut = seams.behind("timeouts", Cut.class);
    }

    @Test
    @Tag("core")
    void a_total_without_time_is_refused() {
        List<String> taken = new ArrayList<>();
        for (Duration total :
                List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofNanos(1), Duration.ofMillis(1))) {
            try {
                taken.add("%s was taken, as %s".formatted(total, parts(total)));
            } catch (IllegalArgumentException refused) {
                if (!String.valueOf(refused.getMessage()).contains(total.toString())) {
                    taken.add("%s was refused with '%s'".formatted(total, refused.getMessage()));
                }
            }
        }

        assertThat(taken)
                .withFailMessage(lesson("rel-01 · M3")
                        .observed(
                                "totals of %s, %s, %s and %s leave no time for the waits of a call. It takes an IllegalArgumentException each time that names the total; but: %s",
                                Duration.ZERO,
                                Duration.ofMillis(-1),
                                Duration.ofNanos(1),
                                Duration.ofMillis(1),
                                String.join("; ", taken))
                        .hurts(
                                "somebody switches a timeout off to get the answer at once, and the library waits for ever: so that the service starts, and stands still at the next fault")
                        .read("briefs/rel-01.md#theory (zero)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void the_waits_fit_into_the_total() {
        List<Waits> wrong = Stream.of(
                        Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(1))
                .map(this::parts)
                .filter(parts -> !parts.fit())
                .toList();

        assertThat(wrong)
                .withFailMessage(lesson("rel-01 · M7")
                        .observed(
                                "of the policies for totals of 300 ms, 5 s, 10 min and 1 h these do not hold together: %s. It takes waits of at least a millisecond, none longer than the total, and acquire and read together no longer either",
                                wrong)
                        .hurts(
                                "who got a connection in the last moment has no time left to use it: the work is begun and thrown away, when the service can least afford it")
                        .read("briefs/rel-01.md#theory (one read and the whole)"))
                .isEmpty();
    }

    private Waits parts(Duration total) {
        Object policy = cut.within(total);
        return new Waits(
                total, part(policy, "connect"), part(policy, "acquire"), part(policy, "read"), part(policy, "total"));
    }

    private static Duration part(Object policy, String name) {
        try {
            return (Duration) policy.getClass().getMethod(name).invoke(policy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Waits(Duration asked, Duration connect, Duration acquire, Duration read, Duration total) {

        private boolean fit() {
            return total.equals(asked)
                    && Stream.of(connect, acquire, read)
                            .allMatch(part -> part.toMillis() > 0 && part.compareTo(total) <= 0)
                    && acquire.plus(read).compareTo(total) <= 0;
        }

        @Override
        public String toString() {
            return "connect %s, acquire %s, read %s, total %s".formatted(connect, acquire, read, total);
        }
    }
}
