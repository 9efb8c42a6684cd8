package dev.back2code.chaos.experiment;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param warmUp one caller alone, before anything counts; longer if the answers are not quick by then
 * @param healthy how long the steady state is looked at, in which no request fails
 * @param fault how long the fault lasts
 * @param calm the service has recovered when it has been well for this long
 * @param recovery how soon it must be, reckoned from the end of the fault
 * @param rate requests a second
 * @param deadline of each request
 */
public record Plan(
        Duration warmUp,
        Duration healthy,
        Duration fault,
        Duration calm,
        Duration recovery,
        int rate,
        Duration deadline) {

    /** The usual times around a fault. */
    static Plan of(Form form, Duration fault, int rate, Duration deadline) {
        return new Plan(
                form.seconds(1.5, 5),
                form.seconds(1.5, 10),
                fault,
                form.seconds(1.5, 10),
                Duration.ofSeconds(10),
                rate,
                deadline);
    }

    Plan recoveringWithin(Duration other) {
        return new Plan(warmUp, healthy, fault, calm, other, rate, deadline);
    }
}
