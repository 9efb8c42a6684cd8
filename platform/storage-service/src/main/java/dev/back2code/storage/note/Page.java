package dev.back2code.storage.note;

import java.util.List;
import java.util.Optional;

/**
 * A part of a longer list.
 *
 * @param next the cursor that continues after the last item; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
