package dev.back2code.dojo.brief;

import dev.back2code.catalog.Brief;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns {@code break} into {@code Break & observe}: a stage is named by how its title begins. */
final class StageTitle implements ITypeConverter<String> {

    @Override
    public String convert(String wanted) {
        return Brief.STAGES.stream()
                .filter(title -> title.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is not theory, design, implement, break or reflect".formatted(wanted)));
    }
}
