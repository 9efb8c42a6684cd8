package dev.back2code.load.gatling;

import java.time.Duration;

/**
 * When L1 asks for how much: first notes are created, then the mix comes at a quarter of its rate, which is what it is
 * compared with, then at its rate.
 *
 * @param users who ask
 * @param each notes that each of them creates first
 * @param rate requests a second
 * @param length of the mix at its rate; at a quarter of it a quarter of this
 */
public record SteadyPlan(int users, int each, int rate, Duration length) {

    private static final int CREATES_A_SECOND = 40;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The curriculum's: 80 requests a second of 200 users. */
    public static SteadyPlan of(Duration length) {
        return new SteadyPlan(200, 2, 80, length);
    }

    double createsASecond() {
        return CREATES_A_SECOND;
    }

    Duration creating() {
        return Duration.ofMillis(1_000L * users * each / CREATES_A_SECOND);
    }

    Duration pause() {
        return PAUSE;
    }

    double calmRate() {
        return rate / 4.0;
    }

    Duration calm() {
        return length.dividedBy(4);
    }

    /** Since the start. */
    public Duration calmFrom() {
        return creating().plus(PAUSE);
    }

    /** Since the start. */
    public Duration mixFrom() {
        return calmFrom().plus(calm()).plus(PAUSE);
    }

    /** Since the start; nothing new is sent after it. */
    public Duration until() {
        return mixFrom().plus(length);
    }
}
