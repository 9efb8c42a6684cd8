package dev.back2code.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', textBlock = """
                    abc        | abc
                    "abc"      | abc
                    a"b        | a"b
                    "a\\"b\\\\c" | a"b\\c
                    """, delimiter = '|')
    void a_key_is_quoted_or_bare(String header, String key) {
        IdempotencyKey parsed = IdempotencyKey.parse(List.of(header));

        assertThat(parsed.value()).isEqualTo(key);
        assertThat(IdempotencyKey.parse(List.of(parsed.quoted()))).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"\"", "a b", "\"a b\"", "\"a", "\"a\"b\"", "\"a\\b\"", "\"", "ä", "a\u0000", "\"a\";p=1"})
    void anything_else_is_no_key(String header) {
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of(header))).isInstanceOf(InvalidIdempotencyKey.class);
    }

    @Test
    void a_key_ends_somewhere_and_comes_alone() {
        assertThat(IdempotencyKey.parse(List.of("k".repeat(255))).value()).hasSize(255);
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of("k".repeat(256))))
                .isInstanceOf(InvalidIdempotencyKey.class);
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of("a", "a"))).isInstanceOf(InvalidIdempotencyKey.class);
    }
}
