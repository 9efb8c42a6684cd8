package dev.back2code.kit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/** The JUnit tags on a class itself. */
final class Tags {

    private Tags() {}

    static Set<String> of(Class<?> test) {
        return Arrays.stream(test.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .collect(Collectors.toSet());
    }
}
