package dev.back2code.core.v2;

import dev.back2code.core.note.InvalidDraft;
import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller of version 2 says about a note. */
record DraftV2(
        @Nullable String title,
        @Nullable Content content,
        @Nullable List<@Nullable String> tags) {

    private static final Violation NO_MARKDOWN =
            new Violation("/content/type", "unsupported", "must be " + Content.MARKDOWN);

    /** @throws InvalidDraft with all that is wrong, in this version's words */
    NoteDraft checked(DraftValidator validator) {
        NoteDraft draft = NoteDraft.of(title, content == null ? null : content.text(), tags);
        List<Violation> found = new ArrayList<>();
        validator.validate(draft).forEach(violation -> found.add(renamed(violation)));
        if (content != null && !content.isMarkdown()) {
            found.add(NO_MARKDOWN);
        }
        InvalidDraft.throwIfAny(found);
        return draft;
    }

    private static Violation renamed(Violation violation) {
        return violation.pointer().equals("/body")
                ? new Violation("/content/text", violation.code(), violation.message())
                : violation;
    }
}
