package dev.back2code.proof;

import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The YAML in the comment that opens a misconception's first file.
 *
 * @param believed the wrong idea, as its holder would say it
 * @param wrong why it is wrong
 * @param rejectedBy the tests that fail, the one that teaches first
 */
record Header(String believed, String wrong, List<String> rejectedBy) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws InvalidHeader if the comment or a field is missing */
    static Header of(Variant misconception) {
        try {
            Fields fields = YAML.readValue(comment(misconception), Fields.class);
            if (fields.believed == null || fields.wrong == null || fields.rejectedBy == null) {
                throw new InvalidHeader(misconception.name(), "believed, wrong and rejected-by are all needed");
            }
            return new Header(fields.believed, fields.wrong, fields.rejectedBy);
        } catch (JacksonException e) {
            throw new InvalidHeader(misconception.name(), e.getOriginalMessage());
        }
    }

    private static String comment(Variant misconception) {
        try {
            for (var source : misconception.sources()) {
                String text = Files.readString(source);
                if (text.startsWith("/*")) {
                    return text.substring(2, text.indexOf("*/"))
                            .lines()
                            .map(line -> line.replaceFirst("^ \\* ?", ""))
                            .collect(Collectors.joining("\n"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new InvalidHeader(misconception.name(), "no file opens with a block comment");
    }

    private record Fields(
            @Nullable String believed,
            @Nullable String wrong,
            @Nullable List<String> rejectedBy) {}

    /** A misconception that does not say what it is. */
    static final class InvalidHeader extends RuntimeException {

        InvalidHeader(String name, String problem) {
            super("The header of the misconception '%s' is not what it must be: %s.".formatted(name, problem));
        }
    }
}
