package dev.back2code.backing.toxiproxy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of a link: {@code upstream} from the client to the server, {@code downstream} back. */
enum Direction {
    UPSTREAM,
    DOWNSTREAM;

    /** @throws ApiError if it is neither */
    static Direction of(String stream) {
        return switch (stream.toLowerCase(Locale.ROOT)) {
            case "upstream" -> UPSTREAM;
            case "downstream" -> DOWNSTREAM;
            default -> throw ApiError.invalidStream();
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
