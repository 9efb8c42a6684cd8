package dev.back2code.catalog;

import java.util.List;

/** An id that no brief carries; the message names the nearest ids. */
public final class UnknownKata extends RuntimeException {

    UnknownKata(String id, List<String> nearest) {
        super("There is no kata '%s'. Nearest: %s. './kata list' shows all.".formatted(id, String.join(", ", nearest)));
    }
}
