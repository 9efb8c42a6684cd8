package dev.back2code.load.lab;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose code serves the seam, in the order of every table. */
public enum Implementation {
    /** The service's own default. */
    NAIVE,
    /** The learner's. */
    YOURS,
    REFERENCE;

    /** As it is called on screen, in files and in links. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
