package dev.back2code.storage.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do with a note that is shared with them. */
enum Role {
    VIEWER,
    EDITOR;

    @JsonValue
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
