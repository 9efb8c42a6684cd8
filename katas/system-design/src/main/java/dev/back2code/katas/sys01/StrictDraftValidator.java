package dev.back2code.katas.sys01;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.util.List;

public class StrictDraftValidator implements DraftValidator {

    @Override
    public List<Violation> validate(NoteDraft draft) {
        throw new UnsupportedOperationException("StrictDraftValidator.validate is yours to write (sys-01)");
    }
}
