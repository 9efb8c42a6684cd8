package dev.back2code.chaos.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is done when, in the run's own time; told while it happens. */
public final class Timeline {

    private final long origin = System.nanoTime();
    private final Consumer<String> screen;
    private final List<Moment> moments = new ArrayList<>();

    /** @param screen gets a line for each moment */
    Timeline(Consumer<String> screen) {
        this.screen = screen;
    }

    /** @param at nanoseconds since the run began */
    public record Moment(long at, String what) {}

    /** The monotonic time that the run counts from. */
    long origin() {
        return origin;
    }

    long now() {
        return System.nanoTime() - origin;
    }

    void say(String what) {
        long now = now();
        synchronized (moments) {
            moments.add(new Moment(now, what));
        }
        show(now, "▶ " + what);
    }

    /** Not worth remembering. */
    void show(long at, String line) {
        screen.accept(String.format(Locale.ROOT, "%6.1f s  %s", at / 1e9, line));
    }

    List<Moment> moments() {
        synchronized (moments) {
            return List.copyOf(moments);
        }
    }
}
