package dev.back2code.dojo.workspace;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this command writes and reads it: fields in the order in which the records declare them. */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final JsonMapper ASCII =
            MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** @param unicode false escapes everything beyond ASCII, for a pipe that would turn it into question marks */
    public static String pretty(Object value, boolean unicode) {
        return (unicode ? MAPPER : ASCII).writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
