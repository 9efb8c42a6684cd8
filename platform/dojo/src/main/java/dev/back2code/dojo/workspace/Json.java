package dev.back2code.dojo.workspace;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this command writes and reads it: fields in the order in which the records declare them. */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // What is left out when it is false is false when it is read.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final JsonMapper ASCII =
            MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** @param unicode false escapes everything beyond ASCII, for a pipe that would turn it into question marks */
    public static String pretty(Object value, boolean unicode) {
        return (unicode ? MAPPER : ASCII).writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** @throws JacksonException if the text is not of that type */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    static String line(Object value) {
        return line(value, true);
    }

    /** @param unicode as in {@link #pretty} */
    public static String line(Object value, boolean unicode) {
        return (unicode ? MAPPER : ASCII).writeValueAsString(value);
    }
}
