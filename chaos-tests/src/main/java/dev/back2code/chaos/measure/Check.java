package dev.back2code.chaos.measure;

/**
 * One point of a hypothesis.
 *
 * @param claim what should be
 * @param measured what was
 * @param timed whether it depends on the machine's speed: then it does not decide in the short form
 */
public record Check(String claim, String measured, boolean holds, boolean timed) {

    public static Check counted(String claim, boolean holds, String measured, Object... values) {
        return new Check(claim, measured.formatted(values), holds, false);
    }

    public static Check timed(String claim, boolean holds, String measured, Object... values) {
        return new Check(claim, measured.formatted(values), holds, true);
    }
}
