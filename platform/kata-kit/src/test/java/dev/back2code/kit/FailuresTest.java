package dev.back2code.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final String STUB = "PagedNoteFeed.page is yours to write (data-03)";

    private final Failures failures = new Failures();

    @Test
    void the_first_stub_is_found_however_deep_it_is_wrapped() {
        failures.add(new IOException("unrelated"));
        failures.add(new IllegalStateException(new UnsupportedOperationException(STUB)));

        assertThat(failures.unwritten()).contains(STUB);
    }

    @Test
    void a_stub_that_was_asked_about_a_failure_is_found_beside_it() {
        IOException failure = new IOException("refused");
        failure.addSuppressed(new UnsupportedOperationException(STUB));
        failures.add(new IllegalStateException("unrelated"));
        failures.add(failure);

        assertThat(failures.unwritten()).contains(STUB);
    }

    @Test
    void an_unsupported_operation_of_another_kind_is_no_stub() {
        failures.add(new UnsupportedOperationException("List.of() is immutable"));

        assertThat(failures.unwritten()).isEmpty();
        assertThat(failures.unexpected()).isPresent();
    }

    @Test
    void a_new_test_begins_without_the_last_ones_failures() {
        failures.add(new IOException("unrelated"));
        failures.clear();

        assertThat(failures.unexpected()).isEmpty();
    }

    @Test
    void a_lesson_says_what_was_seen_why_it_hurts_and_where_to_read() {
        Lesson lesson = Lesson.lesson("data-03 · M1")
                .observed("%,d buffers", 7154)
                .hurts("it grows")
                .read("data-03.md");

        assertThat(lesson.get().lines())
                .containsExactly("[data-03 · M1] 7,154 buffers", "  → it grows", "  → read data-03.md");
    }
}
