package dev.back2code.load.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as a person reads them. */
final class Numbers {

    private Numbers() {}

    /** Three digits that count: 2.31 ms, 23.1 ms, 231 ms. */
    static String millis(double value) {
        return Double.isNaN(value) ? "none" : threeDigits(value) + " ms";
    }

    static String ratio(OptionalDouble value) {
        return value.isPresent() ? threeDigits(value.getAsDouble()) + " ×" : "";
    }

    private static String threeDigits(double value) {
        String format = value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
