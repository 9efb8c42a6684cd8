package dev.back2code.load.gatling;

/**
 * One request.
 *
 * @param depth of a probe, in notes; {@link #WALK} for a reader
 * @param micros from the request to the checked answer
 * @param ok status 200 and as many notes as asked for
 */
public record Sample(String block, int depth, long endMillis, long micros, boolean ok) {

    /** In place of the depth: a reader, who moves on from depth 100,000. */
    public static final int WALK = -1;

    public boolean walk() {
        return depth == WALK;
    }

    public long beginMillis() {
        return endMillis - micros / 1_000;
    }
}
