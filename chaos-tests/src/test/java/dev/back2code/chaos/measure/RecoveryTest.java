package dev.back2code.chaos.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.experiment.history.Deed;
import dev.back2code.experiment.traffic.Answered;
import dev.back2code.experiment.traffic.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Recovery RECOVERY = new Recovery(Duration.ofSeconds(2), 10, 5);

    @Test
    void a_service_that_fails_no_more_is_well_at_once() {
        assertThat(RECOVERY.since(0, tenASecond(30, i -> Answered.DONE))).hasValue(0);
    }

    @Test
    void it_is_well_behind_the_last_failure() {
        List<Sample> samples = tenASecond(40, i -> i < 5 || i == 14 ? Answered.UNAVAILABLE : Answered.DONE);

        assertThat(RECOVERY.since(0, samples)).hasValue(15 * SECOND / 10);
    }

    @Test
    void a_failure_each_second_is_no_recovery() {
        assertThat(RECOVERY.since(0, tenASecond(100, i -> i % 10 == 0 ? Answered.LATE : Answered.DONE)))
                .isEmpty();
    }

    @Test
    void nothing_is_said_before_the_time_is_over_or_while_answers_are_missing() {
        assertThat(RECOVERY.since(0, tenASecond(20, i -> Answered.DONE))).isEmpty();
        List<Sample> gap = new ArrayList<>(tenASecond(30, i -> Answered.DONE));
        gap.subList(5, 15).clear();

        assertThat(RECOVERY.since(0, gap)).isEmpty();
    }

    @Test
    void a_service_that_is_slow_now_is_not_well() {
        List<Sample> slow = tenASecond(30, i -> Answered.DONE).stream()
                .map(sample -> new Sample(Deed.READ, sample.due(), sample.due() + SECOND, sample.how(), 1, 200))
                .toList();

        assertThat(RECOVERY.since(0, slow)).isEqualTo(OptionalLong.empty());
    }

    private static List<Sample> tenASecond(int count, IntFunction<Answered> how) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Sample(Deed.READ, i * SECOND / 10, i * SECOND / 10 + SECOND / 200, how.apply(i), 1, 200))
                .toList();
    }
}
