package dev.back2code.core.seam;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import java.util.List;

/** What is wrong with a draft. */
public interface DraftValidator {

    /**
     * All that is wrong, in the order of the draft's members; empty if nothing is. Pointers are JSON Pointers (RFC 6901):
     * {@code /title}, {@code /body}, {@code /tags}, {@code /tags/3}. Codes are:
     *
     * <ul>
     *   <li>{@code blank}: a title or a tag that is absent, empty or white space
     *   <li>{@code too-long}: a title of more than 200 characters, a tag of more than 50, a body of more than 64 KiB.
     *       Characters are what {@link String#length()} counts, KiB are of UTF-8
     *   <li>{@code too-many}: more than 20 tags, equal ones included; each of them is looked at all the same
     *   <li>{@code not-text}: a NUL, or half of a surrogate pair. JSON can carry both, PostgreSQL stores neither
     * </ul>
     *
     * Of one place one violation is told, the first in this order. It answers at once and never fails.
     */
    List<Violation> validate(NoteDraft draft);
}
