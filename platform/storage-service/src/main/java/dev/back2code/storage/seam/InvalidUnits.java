package dev.back2code.storage.seam;

/** Somebody asked for less than one unit. Becomes 422. */
public final class InvalidUnits extends RuntimeException {

    private InvalidUnits(String message) {
        super(message);
    }

    public static InvalidUnits of(int units) {
        return new InvalidUnits("units must be 1 or more, not %d".formatted(units));
    }
}
