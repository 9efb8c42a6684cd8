package dev.back2code.core.graphql;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.seam.DraftValidator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller says about a note. */
record DraftInput(
        @Nullable String title,
        @Nullable String body,
        @Nullable List<@Nullable String> tags) {

    /** @throws InvalidDraft with all that is wrong; pointers start at the draft */
    NoteDraft checked(DraftValidator validator) {
        NoteDraft draft = NoteDraft.of(title, body, tags);
        InvalidDraft.throwIfAny(validator.validate(draft));
        return draft;
    }
}
