package dev.back2code.load.report;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for axes: 1, 2 and 5 times the powers of ten. */
final class Steps {

    private static final double[] MANTISSAS = {1, 2, 5};

    private Steps() {}

    /** The round numbers from the last one not above {@code low} to the first one not below {@code high}. */
    static List<Double> around(double low, double high) {
        List<Double> steps = new ArrayList<>();
        for (int power = -2; power < 7; power++) {
            for (double mantissa : MANTISSAS) {
                double step = mantissa * Math.pow(10, power);
                if (step <= low) {
                    steps.clear();
                }
                if (steps.isEmpty() || steps.getLast() < high) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    /** At most six equal steps from 0 to at least {@code high}. */
    static List<Double> fromZero(double high) {
        double step = around(high / 5, high / 5).getLast();
        List<Double> steps = new ArrayList<>();
        for (int i = 0; steps.isEmpty() || steps.getLast() < high; i++) {
            steps.add(i * step);
        }
        return steps;
    }
}
