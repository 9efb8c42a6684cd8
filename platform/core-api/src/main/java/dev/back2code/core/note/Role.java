package dev.back2code.core.note;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do with a note that is shared with them. */
public enum Role {
    VIEWER,
    EDITOR;

    @JsonValue
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
