package dev.back2code.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML between the two {@code ---} lines that open a brief. */
final class FrontMatter {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FrontMatter() {}

    /** @throws InvalidBrief if a field is missing, unknown or of the wrong type */
    static Kata read(Path brief) {
        String text = text(brief);
        int end = text.indexOf("\n---", 3);
        if (!text.startsWith("---\n") || end < 0) {
            throw new InvalidBrief(brief, "it does not open with front matter between two --- lines");
        }
        try {
            return YAML.readValue(text.substring(4, end + 1), Fields.class).toKata(brief);
        } catch (JacksonException e) {
            throw new InvalidBrief(brief, e.getOriginalMessage());
        }
    }

    private static String text(Path brief) {
        try {
            return Files.readString(brief);
        } catch (IOException e) {
            throw new InvalidBrief(brief, "it cannot be read: " + e.getMessage());
        }
    }

    private record Fields(
            @Nullable String id,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String area,
            @Nullable Integer difficulty,
            @Nullable Integer minutes,
            @Nullable Map<String, String> requires,
            @Nullable List<String> helps,
            @Nullable String host,
            @Nullable List<String> beside,
            @Nullable Map<String, String> seams,
            @Nullable String sql,
            @Nullable List<String> backing,
            @Nullable Integer referenceLines,
            @Nullable String outage,
            @Nullable String load,
            @Nullable String chaos,
            @Nullable Boolean alone) {

        Kata toKata(Path brief) {
            if (seams == null || seams.isEmpty()) {
                throw new InvalidBrief(brief, "'seams' names no seam");
            }
            return new Kata(
                    needed(brief, "id", id),
                    needed(brief, "slug", slug),
                    needed(brief, "title", title),
                    needed(brief, "area", area),
                    needed(brief, "difficulty", difficulty),
                    needed(brief, "minutes", minutes),
                    requires == null ? Map.of() : requires,
                    helps == null ? List.of() : helps,
                    needed(brief, "host", host),
                    beside == null ? List.of() : beside,
                    seams,
                    Optional.ofNullable(sql),
                    backing == null ? List.of() : backing,
                    needed(brief, "reference-lines", referenceLines),
                    needed(brief, "outage", outage),
                    Optional.ofNullable(load),
                    Optional.ofNullable(chaos),
                    Boolean.TRUE.equals(alone),
                    brief);
        }

        private static <T> T needed(Path brief, String field, @Nullable T value) {
            if (value == null || value.toString().isBlank()) {
                throw new InvalidBrief(brief, "'%s' is missing".formatted(field));
            }
            return value;
        }
    }
}
