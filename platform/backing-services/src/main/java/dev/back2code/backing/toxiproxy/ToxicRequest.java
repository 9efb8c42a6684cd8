package dev.back2code.backing.toxiproxy;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client says of a toxic; what it leaves out is null. */
record ToxicRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable String stream,
        @Nullable Float toxicity,
        @Nullable JsonNode attributes) {

    static final ToxicRequest NONE = new ToxicRequest(null, null, null, null, null);

    /** @throws ApiError 400 if stream or type are none, or the attributes do not fit the type */
    NamedToxic toxic() {
        Direction direction = stream == null ? Direction.DOWNSTREAM : Direction.of(stream);
        ToxicType known = ToxicType.of(type == null ? "" : type);
        return new NamedToxic(
                Json.toxic(known, attributes),
                name == null || name.isEmpty() ? known + "_" + direction : name,
                known,
                direction,
                toxicity == null ? 1 : toxicity);
    }

    /** Attributes that are not named keep their value; all else but the toxicity cannot be changed. */
    NamedToxic change(NamedToxic toxic) {
        return toxic.with(Json.merged(toxic.attributes(), attributes), toxicity == null ? toxic.toxicity() : toxicity);
    }
}
