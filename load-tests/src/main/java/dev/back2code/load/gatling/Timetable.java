package dev.back2code.load.gatling;

import dev.back2code.load.lab.Implementation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is loaded when: each warms up once, then all have a block in their order and one in the reverse order
 * (A B C C B A), so that a machine which grows slower or faster meanwhile treats all alike.
 *
 * @param slots in the order of time, none beside another
 * @param length from the start to the end of the last slot and its pause
 */
public record Timetable(List<Slot> slots, Duration length) {

    public static final String WARM_UP = "warm-up";
    public static final String FIRST = "block 1";
    public static final String SECOND = "block 2";

    /** Ends what the block before left behind, and covers that one JVM starts its clock later than another. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** @param from since the common start */
    public record Slot(Implementation who, String block, Duration from, Duration length) {

        public Duration until() {
            return from.plus(length);
        }
    }

    /** @param block length of a measured block; a warm-up takes half of it */
    public static Timetable mirrored(List<Implementation> who, Duration block) {
        List<Slot> slots = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (String name : List.of(WARM_UP, FIRST, SECOND)) {
            Duration length = name.equals(WARM_UP) ? block.dividedBy(2) : block;
            for (Implementation each : name.equals(SECOND) ? who.reversed() : who) {
                slots.add(new Slot(each, name, at, length));
                at = at.plus(length).plus(PAUSE);
            }
        }
        return new Timetable(slots, at);
    }

    List<Slot> of(Implementation who) {
        return slots.stream().filter(slot -> slot.who() == who).toList();
    }
}
