package dev.back2code.kit.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final Picture picture = new Picture(Optional.empty());

    @Test
    void each_actor_has_a_column_and_time_runs_downwards() {
        picture.begin("A", "select used from quotas");
        picture.saw("A", 1, "used", "100");
        picture.end("A", Map.of());
        picture.begin("B", "update quotas set used=130");
        picture.end("B", Map.of("rows", 1L));

        assertThat(picture.toString().lines())
                .satisfiesExactly(
                        names -> assertThat(names).matches(" {4}│ A +B"),
                        first -> assertThat(first).isEqualTo("    │ select used from quotas → used=100"),
                        second -> assertThat(second).matches(" {4}│ {40,}update quotas set used=130 → 1 row"));
    }

    @Test
    void who_waited_for_another_is_shown_twice() {
        picture.begin("A", "update quotas");
        picture.begin("B", "update quotas");
        picture.end("A", Map.of("rows", 1L));

        assertThat(picture.toString()).containsSubsequence("update quotas … waits", "update quotas", "goes on → 1 row");
    }

    @Test
    void a_refusal_names_its_state() {
        picture.begin("A", "commit");
        picture.end("A", Map.of("error", "40001 could not serialize access"));

        assertThat(picture.toString()).contains("commit → refused: 40001 could not serialize access");
    }

    @Test
    void four_actors_and_more_are_told_one_below_the_other() {
        for (String actor : new String[] {"one", "two", "three", "four"}) {
            picture.add(actor, "answered 200");
        }

        assertThat(picture.toString().lines()).hasSize(4).last().isEqualTo("    │ four: answered 200");
    }

    @Test
    void a_random_order_says_its_seed() {
        Picture random = new Picture(Optional.of(4711L));
        random.add("A", "answered 200");

        assertThat(random.toString()).contains("--seed 4711");
    }

    @Test
    void the_values_of_three_rows_are_shown_and_the_number_of_more() {
        picture.begin("A", "select used from quotas");
        for (int row = 1; row <= 4; row++) {
            picture.saw("A", row, "used", "1" + row);
        }

        assertThat(picture.toString()).contains("→ used=11; used=12; used=13; … (4 rows)");
    }

    @Test
    void a_long_statement_loses_its_middle() {
        picture.add("one of four", "update quotas set " + "used = used + 1, ".repeat(20) + "where user_id = 7");

        assertThat(picture.toString().replaceAll("\\s*│? +", " "))
                .contains("update quotas set used", " … ", "where user_id = 7")
                .hasSizeLessThan(250);
    }

    @Test
    void a_subquery_goes_with_its_select_list_and_a_nameless_column_is_its_value() {
        picture.begin("A", "SELECT used, (SELECT coalesce(sum(units), 0) FROM bookings) FROM quotas WHERE id = 7");
        picture.saw("A", 1, "?column?", "1");

        assertThat(picture.toString()).contains("select … FROM quotas WHERE id = 7 → 1");
    }

    @Test
    void ids_get_marks_and_long_select_lists_and_aliases_go() {
        picture.add(
                "A",
                "select n1_0.id,n1_0.archived_at,n1_0.body,n1_0.created_at from notes n1_0 where n1_0.id=('3f2a9c1e-7b60-4a1d-9a4e-0c1d2e3f4a5b'::uuid)");
        picture.add("A", "3f2a9c1e-7b60-4a1d-9a4e-0c1d2e3f4a5b again, at 2026-03-01 12:00:00.123+00");

        assertThat(picture.toString())
                .contains("select … from notes where id=‹1›", "‹1› again, at ‹time›")
                .doesNotContain("n1_0", "2026");
    }
}
