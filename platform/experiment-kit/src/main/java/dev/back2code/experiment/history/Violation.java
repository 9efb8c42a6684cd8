package dev.back2code.experiment.history;

/**
 * One note for which an invariant does not hold.
 *
 * @param invariant {@code I1}, {@code I2} or {@code I3}
 * @param what with the note's id, its key, and what the caller was told
 */
public record Violation(String invariant, String what) {

    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
