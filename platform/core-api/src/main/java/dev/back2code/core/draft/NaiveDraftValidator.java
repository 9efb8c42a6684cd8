package dev.back2code.core.draft;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.util.List;

/**
 * A listed weakness (seam {@code draft-validator}): looks at title and length alone, counts characters for bytes, and
 * tells the first thing that it finds. storage-service refuses the rest.
 */
public class NaiveDraftValidator implements DraftValidator {

    @Override
    public List<Violation> validate(NoteDraft draft) {
        if (draft.title() == null || draft.title().isBlank()) {
            return List.of(new Violation("title", "invalid", "title must not be blank"));
        }
        if (draft.body().length() > 64 * 1024) {
            return List.of(new Violation("body", "invalid", "body is too long"));
        }
        return List.of();
    }
}
