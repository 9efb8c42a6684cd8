package dev.back2code.backing.toxiproxy;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Reads as Go's decoder does: unknown fields are ignored, null leaves the default, a wrong type is an error. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, Json::onlyStrings)
            .build();

    private Json() {}

    private static void onlyStrings(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * @return empty if it is null
     * @throws ApiError 400 if it cannot be read as that
     */
    static <T> Optional<T> read(byte[] body, TypeReference<T> type) {
        return checked(() -> Optional.ofNullable(MAPPER.readValue(body, type)));
    }

    static Toxic toxic(ToxicType type, @Nullable JsonNode attributes) {
        return toxic(type.attributes(), MAPPER.createObjectNode(), attributes);
    }

    static Toxic merged(Toxic before, @Nullable JsonNode attributes) {
        return toxic(before.getClass(), MAPPER.<ObjectNode>valueToTree(before), attributes);
    }

    private static Toxic toxic(Class<? extends Toxic> type, ObjectNode before, @Nullable JsonNode attributes) {
        if (attributes != null && !attributes.isNull()) {
            object(attributes).forEachEntry((name, value) -> {
                if (!value.isNull()) {
                    before.set(name, value);
                }
            });
        }
        return checked(() -> MAPPER.treeToValue(before, type));
    }

    private static ObjectNode object(JsonNode attributes) {
        if (attributes instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.badRequestBody("attributes is %s, not an object".formatted(attributes));
    }

    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            throw ApiError.badRequestBody(String.valueOf(e.getOriginalMessage()));
        }
    }
}
