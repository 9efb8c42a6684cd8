package dev.back2code.load.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as a person reads them, the same in every locale. */
final class Numbers {

    private Numbers() {}

    static String millis(double value) {
        return bare(value) + " ms";
    }

    static String ratio(OptionalDouble value) {
        return value.isPresent() ? bare(value.getAsDouble()) + " ×" : "";
    }

    /** Three digits that count: 2.31, 23.1, 2,310. */
    static String bare(double value) {
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }

    static String signed(double value) {
        double rounded = Math.rint(value * 10) / 10;
        return rounded == 0
                ? "0.0"
                : String.format(Locale.ROOT, "%+.1f", rounded).replace("-", "−");
    }

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A round number without needless digits: 0.5, 1, 200. */
    static String plain(double value) {
        return value == Math.rint(value)
                ? whole((long) value)
                : String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", "");
    }
}
