package dev.back2code.core.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about a note, not checked yet.
 *
 * @param body empty if absent
 * @param tags none if absent
 */
public record NoteDraft(@Nullable String title, String body, List<@Nullable String> tags) {

    public static NoteDraft of(@Nullable String title, @Nullable String body, @Nullable List<@Nullable String> tags) {
        return new NoteDraft(title, body == null ? "" : body, tags == null ? List.of() : tags);
    }
}
