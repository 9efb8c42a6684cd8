/*
 * believed: "The parser has accepted it, so it is valid text."
 * wrong: >
 *   JSON can escape a NUL and half of a surrogate pair. PostgreSQL stores neither, and what fails there is
 *   told in words of its own.
 * rejected-by:
 *   - DraftTest.what_cannot_be_stored_is_told_by_its_place
 *   - DraftTest.every_way_in_tells_the_same
 */
package dev.back2code.katas.sys01;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class StrictDraftValidator implements DraftValidator {

    private static final int TITLE = 200;
    private static final int BODY = 64 * 1024;
    private static final int TAGS = 20;
    private static final int TAG = 50;

    @Override
    public List<Violation> validate(NoteDraft draft) {
        List<Violation> found = new ArrayList<>();
        text("/title", draft.title(), TITLE, found);
        body(draft.body(), found);
        if (draft.tags().size() > TAGS) {
            found.add(new Violation("/tags", "too-many", "at most %d tags".formatted(TAGS)));
        }
        for (int i = 0; i < draft.tags().size(); i++) {
            text("/tags/" + i, draft.tags().get(i), TAG, found);
        }
        return List.copyOf(found);
    }

    private static void text(String pointer, @Nullable String text, int limit, List<Violation> found) {
        if (text == null || text.isBlank()) {
            found.add(new Violation(pointer, "blank", "must hold more than white space"));
        } else if (text.length() > limit) {
            found.add(new Violation(pointer, "too-long", "at most %d characters".formatted(limit)));
        } else if (bytes(text) < 0) {
            found.add(unusable(pointer));
        }
    }

    private static void body(String body, List<Violation> found) {
        int bytes = bytes(body);
        if (bytes < 0) {
            found.add(unusable("/body"));
        } else if (bytes > BODY) {
            found.add(new Violation("/body", "too-long", "at most %d bytes in UTF-8".formatted(BODY)));
        }
    }

    private static Violation unusable(String pointer) {
        return new Violation(pointer, "not-text", "must not hold NUL, nor half of a surrogate pair");
    }

    /** Length in UTF-8, negative if that cannot be stored: JSON can carry it, PostgreSQL refuses it. */
    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
