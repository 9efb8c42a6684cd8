package dev.back2code.core.v1;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.seam.DraftValidator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller of version 1 says about a note. */
record DraftV1(
        @Nullable String title,
        @Nullable String body,
        @Nullable List<@Nullable String> tags) {

    /** @throws InvalidDraft with all that is wrong */
    NoteDraft checked(DraftValidator validator) {
        NoteDraft draft = NoteDraft.of(title, body, tags);
        InvalidDraft.throwIfAny(validator.validate(draft));
        return draft;
    }
}
