package dev.back2code.auth.audit;

import java.util.Locale;

/** How it ended. */
public enum Outcome {
    OK,
    FAILED,
    THROTTLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
