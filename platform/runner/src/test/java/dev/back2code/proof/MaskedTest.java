package dev.back2code.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void numbers_and_random_text_are_masked_and_words_stay() {
        assertThat(
                        Masked.of(
                                "[data-03 · M1] 7,154 buffers in 1.5 ms for 3f2a9c1e-7b60-4a1d-9a4e-0c1d2e3f4a5b, see internationalisation"))
                .isEqualTo("[data-# · M#] # buffers in # ms for #, see internationalisation");
    }

    @Test
    void the_picture_of_a_race_is_left_out() {
        assertThat(Masked.of("two calls lost one\n    │ A      B\n    │ update\n  → it hurts"))
                .isEqualTo("two calls lost one\n  → it hurts");
    }

    @Test
    void what_the_service_failed_on_is_left_out_with_all_its_lines() {
        assertThat(Masked.of("no answer\n  → it hurts\n  the service failed on bad SQL [SELECT id\n  FROM notes]\n"))
                .isEqualTo("no answer\n  → it hurts");
    }

    @Test
    void statements_have_one_order_whatever_they_cost() {
        String update = "  1 x, 1 rows, 9 buffers: update notes set title = $1";
        String select = "  2 x, 0 rows, 7 buffers: select id from notes";
        assertThat(Masked.of("3 statements:\n" + update + "\n" + select + "\n  → a hint"))
                .isEqualTo(Masked.of("3 statements:\n" + select + "\n" + update + "\n  → a hint"))
                .endsWith("→ a hint");
    }
}
