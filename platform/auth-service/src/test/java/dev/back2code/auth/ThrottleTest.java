package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.back2code.auth.throttle.Limit;
import dev.back2code.auth.throttle.Throttle;
import dev.back2code.auth.throttle.TooManyAttempts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ThrottleTest extends RunningService {

    private static final Limit THREE_A_MINUTE = new Limit(3, Duration.ofSeconds(20));

    private final String key = UUID.randomUUID().toString();

    @Autowired
    Throttle throttle;

    @BeforeEach
    void stop_the_clock() {
        clock.stop();
    }

    @Test
    void after_a_burst_there_is_one_attempt_for_each_interval() {
        assertThat(taken(5)).isEqualTo(3);
        clock.move(Duration.ofSeconds(19));
        assertThat(taken(1)).isZero();
        clock.move(Duration.ofSeconds(2));
        assertThat(taken(2)).isEqualTo(1);
        clock.move(Duration.ofHours(1));
        assertThat(taken(5)).isEqualTo(3);
    }

    @Test
    void refused_attempts_do_not_make_the_wait_longer() {
        assertThat(taken(100)).isEqualTo(3);
        clock.move(Duration.ofSeconds(21));
        assertThat(taken(1)).isEqualTo(1);
    }

    @Test
    void attempts_at_the_same_time_are_counted_one_by_one() {
        List<Integer> taken = AtOnce.call(12, () -> taken(1));

        assertThat(taken).as("attempts of twelve callers").containsOnly(0, 1);
        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    }

    @Test
    void a_refusal_says_how_long_to_wait_and_is_news_once_a_minute() {
        taken(3);
        TooManyAttempts refusal = refusal();

        assertThat(refusal.seconds()).isEqualTo(20);
        assertThat(throttle.isNews(refusal)).isTrue();
        assertThat(throttle.isNews(refusal)).isFalse();
        clock.move(Duration.ofMinutes(1));
        assertThat(throttle.isNews(refusal)).isTrue();
    }

    @Test
    void one_key_does_not_slow_down_another() {
        taken(3);
        throttle.take("another " + key, THREE_A_MINUTE);
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> throttle.take(key, THREE_A_MINUTE));
    }

    private TooManyAttempts refusal() {
        try {
            throttle.take(key, THREE_A_MINUTE);
        } catch (TooManyAttempts refusal) {
            return refusal;
        }
        throw new AssertionError("a fourth attempt was not refused");
    }

    private int taken(int attempts) {
        int taken = 0;
        for (int attempt = 0; attempt < attempts; attempt++) {
            try {
                throttle.take(key, THREE_A_MINUTE);
                taken++;
            } catch (TooManyAttempts refused) {
                // Counted by not being counted.
            }
        }
        return taken;
    }
}
