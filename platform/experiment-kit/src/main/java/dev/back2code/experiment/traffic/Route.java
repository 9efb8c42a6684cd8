package dev.back2code.experiment.traffic;

import java.util.Map;

/** Where a service has notes. */
public enum Route {
    /** storage-service, without keys: what nobody answered is not sent again. */
    STORAGE("/notes", false),
    /** core-api: whoever creates a note names their intent, and may send it again. */
    EDGE("/v1/notes", true);

    static final String KEY = "Idempotency-Key";

    private final String path;
    private final boolean keyed;

    Route(String path, boolean keyed) {
        this.path = path;
        this.keyed = keyed;
    }

    String all() {
        return path;
    }

    String note(String id) {
        return path + "/" + id;
    }

    Map<String, String> headers(String key) {
        return keyed ? Map.of(KEY, "\"%s\"".formatted(key)) : Map.of();
    }
}
