package dev.back2code.experiment.history;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The logical processes of a history. Eight take turns; where all wait, another one joins, and one whose request has an
 * unknown outcome is replaced: it may still be at work.
 */
public final class Processes {

    private static final int AT_FIRST = 8;

    private final Deque<Integer> idle = new ArrayDeque<>();
    private int begun;

    /** For one request. */
    public synchronized int take() {
        Integer rested = begun < AT_FIRST ? null : idle.pollFirst();
        return rested == null ? begun++ : rested;
    }

    /** Its request has ended. */
    public synchronized void giveBack(int process, Outcome outcome) {
        if (outcome != Outcome.INFO) {
            idle.addLast(process);
        }
    }
}
