package dev.back2code.core;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds at each place that the title names something wrong; has a bug if it names none. */
public class ToldViolations implements DraftValidator {

    @Override
    public List<Violation> validate(NoteDraft draft) {
        return Stream.of(Objects.requireNonNull(draft.title(), "secret of the validator")
                        .split(" "))
                .map(pointer -> new Violation(pointer, "told", "told"))
                .toList();
    }
}
