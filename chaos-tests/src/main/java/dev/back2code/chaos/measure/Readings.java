package dev.back2code.chaos.measure;

import java.util.List;
import java.util.OptionalDouble;

/** What a watch has shown. */
public record Readings(String name, List<Reading> values) {

    /** @param at nanoseconds since the run began */
    public record Reading(long at, double value) {}

    /** The last value up to a moment. */
    public OptionalDouble at(long moment) {
        return values.stream()
                .filter(each -> each.at() <= moment)
                .mapToDouble(Reading::value)
                .reduce((earlier, later) -> later);
    }

    /** The highest value in a window. */
    public OptionalDouble highest(Window window) {
        return values.stream()
                .filter(each -> window.holds(each.at()))
                .mapToDouble(Reading::value)
                .max();
    }

    /** By how much a counter has grown; the borders of the phases are among the readings. */
    public double growth(Window window) {
        return at(window.to()).orElse(0) - at(window.from()).orElse(0);
    }
}
