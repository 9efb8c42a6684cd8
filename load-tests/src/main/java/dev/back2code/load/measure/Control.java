package dev.back2code.load.measure;

/**
 * The A/A control: two blocks of the same implementation, which differ only by when they ran. If they differ much, then
 * so does everything else, and the run says nothing.
 *
 * @param first p95 of block 1 in milliseconds
 * @param second p95 of block 2
 */
public record Control(double first, double second) {

    public static final double LOWEST = 0.80;
    public static final double HIGHEST = 1.25;

    public double ratio() {
        return second / first;
    }

    public boolean inBand() {
        return ratio() >= LOWEST && ratio() <= HIGHEST;
    }
}
