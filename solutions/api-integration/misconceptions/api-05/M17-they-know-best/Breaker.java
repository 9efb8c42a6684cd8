/*
 * believed: "If storage-service wants to be left alone until tomorrow, it is."
 * wrong: >
 *   It is one header of one answer, and may be meant for one tenant, or be wrong. Nobody asks again until then.
 * rejected-by:
 *   - OpenTimeTest.nobody_is_left_alone_for_a_day
 */
package dev.back2code.katas.api05;

import dev.back2code.core.seam.CallNotPermitted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Closed, open or half-open. Each change begins a new period, and a call knows the one in which it began: what ends in
 * another one is told to nobody. The lock is held for a few instructions, never around a call.
 */
final class Breaker {

    private static final Duration SLOW = Duration.ofMillis(800);
    private static final Duration OPEN = Duration.ofSeconds(2);
    private static final Duration JITTER = Duration.ofSeconds(1);
    private static final Duration HANGING = Duration.ofSeconds(3);
    private static final int TRIALS = 3;

    private final InstantSource clock;
    private Period current = new Closed();

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** A call that may be made. */
    record Ticket(Period period, Instant begun) {}

    /** @throws CallNotPermitted if none may be made */
    synchronized Ticket admit() {
        Instant now = clock.instant();
        current.admit(now);
        return new Ticket(current, now);
    }

    /** @param asked for how long storage-service wants not to be asked */
    synchronized void ended(Ticket ticket, Outcome outcome, Duration asked) {
        Instant now = clock.instant();
        boolean slow = Duration.between(ticket.begun(), now).compareTo(SLOW) >= 0;
        if (ticket.period() == current) {
            current.ended(ticket.begun(), slow ? Outcome.BAD : outcome, now, now.plus(asked));
        }
    }

    private void open(Instant now, Instant asked) {
        Instant least = now.plus(OPEN);
        Instant rest = asked.isBefore(least) ? least : asked;
        current = new Open(rest.plusNanos(ThreadLocalRandom.current().nextLong(JITTER.toNanos())));
    }

    /** Its methods are called under the lock, and may change {@link #current}. */
    private abstract static class Period {
        abstract void admit(Instant now);

        void ended(Instant begun, Outcome outcome, Instant now, Instant asked) {}
    }

    private final class Closed extends Period {
        private final RecentCalls recent = new RecentCalls();
        private Instant asked = Instant.MIN;

        @Override
        void admit(Instant now) {}

        @Override
        void ended(Instant begun, Outcome outcome, Instant now, Instant until) {
            if (outcome == Outcome.NOTHING) {
                return;
            }
            boolean bad = outcome == Outcome.BAD;
            asked = bad && until.isAfter(asked) ? until : asked;
            if (recent.isTooMuch(bad, now)) {
                open(now, asked);
            }
        }
    }

    private final class Open extends Period {
        private final Instant end;

        Open(Instant end) {
            this.end = end;
        }

        @Override
        void admit(Instant now) {
            if (now.isBefore(end)) {
                throw new CallNotPermitted(Duration.between(now, end));
            }
            current = new HalfOpen();
            current.admit(now);
        }
    }

    private final class HalfOpen extends Period {
        private final List<Instant> running = new ArrayList<>();
        private int good;

        @Override
        void admit(Instant now) {
            if (running.stream().anyMatch(begun -> !begun.plus(HANGING).isAfter(now))) {
                open(now, now);
                current.admit(now);
            }
            if (good + running.size() == TRIALS) {
                throw new CallNotPermitted(Duration.ZERO);
            }
            running.add(now);
        }

        @Override
        void ended(Instant begun, Outcome outcome, Instant now, Instant asked) {
            running.remove(begun);
            switch (outcome) {
                case BAD -> open(now, asked);
                case GOOD -> good++;
                case NOTHING -> {}
            }
            if (good == TRIALS) {
                current = new Closed();
            }
        }
    }
}
