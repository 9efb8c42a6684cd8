/*
 * believed: "The list is kept in a field and cleared at the start: it saves an object per draft."
 * wrong: >
 *   One validator serves all requests. While one collects, another clears: violations are lost, or are
 *   another's.
 * rejected-by:
 *   - ManyAtOnceTest.problems_of_requests_at_the_same_time_do_not_meet
 */
package dev.back2code.katas.sys01;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class StrictDraftValidator implements DraftValidator {

    private static final int TITLE = 200;
    private static final int BODY = 64 * 1024;
    private static final int TAGS = 20;
    private static final int TAG = 50;

    private final List<Violation> found = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<Violation> validate(NoteDraft draft) {
        found.clear();
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
        if (text.indexOf('\0') >= 0) {
            return -1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
        } catch (CharacterCodingException brokenSurrogate) {
            return -1;
        }
    }
}
