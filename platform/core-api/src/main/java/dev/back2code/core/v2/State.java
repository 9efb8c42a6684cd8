package dev.back2code.core.v2;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a note is in its life. May grow: a caller must bear a state that it does not know. */
enum State {
    ACTIVE,
    ARCHIVED;

    @JsonValue
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
