package dev.back2code.core.note;

import java.util.List;

/** A draft that is no note. Becomes 422 with all violations. */
public final class InvalidDraft extends RuntimeException {

    private final transient List<Violation> violations;

    private InvalidDraft(List<Violation> violations) {
        super("the note is not valid in %d places".formatted(violations.size()));
        this.violations = violations;
    }

    /** @throws InvalidDraft if there is a violation */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidDraft(List.copyOf(violations));
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
