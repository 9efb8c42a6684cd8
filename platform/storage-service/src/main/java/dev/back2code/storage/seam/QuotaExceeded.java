package dev.back2code.storage.seam;

/** The quota has not as many units left. Becomes 409. */
public final class QuotaExceeded extends RuntimeException {

    private QuotaExceeded(String message) {
        super(message);
    }

    public static QuotaExceeded of(int units) {
        return new QuotaExceeded("the quota has no %d units left".formatted(units));
    }
}
