package dev.back2code.backing.toxiproxy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** The types of the API and what their attributes are read into. */
enum ToxicType {
    NOOP(Noop.class),
    LATENCY(Latency.class),
    BANDWIDTH(Bandwidth.class),
    SLOW_CLOSE(SlowClose.class),
    TIMEOUT(Timeout.class),
    RESET_PEER(ResetPeer.class),
    SLICER(Slicer.class),
    LIMIT_DATA(LimitData.class);

    private final Class<? extends Toxic> attributes;

    ToxicType(Class<? extends Toxic> attributes) {
        this.attributes = attributes;
    }

    /** @throws ApiError if there is none of that name */
    static ToxicType of(String name) {
        return Stream.of(values())
                .filter(type -> type.toString().equals(name))
                .findFirst()
                .orElseThrow(ApiError::invalidToxicType);
    }

    Class<? extends Toxic> attributes() {
        return attributes;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
