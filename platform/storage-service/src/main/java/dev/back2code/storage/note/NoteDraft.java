package dev.back2code.storage.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say about a note.
 *
 * @param title 1 to 200 characters, not blank
 * @param body at most 64 KiB in UTF-8; empty if absent
 * @param tags at most 20 of 1 to 50 characters each; none if absent
 */
public record NoteDraft(
        @NotBlank @Size(max = 200) @StorableText String title,
        @StorableText(maxBytes = 64 * 1024) String body,
        @Size(max = 20) Set<@NotBlank @Size(max = 50) @StorableText String> tags) {

    public NoteDraft(String title, @Nullable String body, @Nullable Set<String> tags) {
        this.title = title;
        this.body = body == null ? "" : body;
        this.tags = tags == null ? Set.of() : tags;
    }
}
