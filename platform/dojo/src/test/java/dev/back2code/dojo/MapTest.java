package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapTest {

    @TempDir
    private Path root;

    private Dojo dojo;

    @BeforeEach
    void open() throws IOException {
        dojo = new Dojo(SmallClone.in(root));
    }

    @Test
    void alone_it_points_to_the_first_kata_and_three_commands() {
        assertThat(dojo.run()).isZero();
        assertThat(dojo.out())
                .contains("2 katas: – 2 unsolved", "Next: data-00  Archive once, 60 min")
                .containsPattern("your file: katas/data-storage/src/main/java/.*/X.java")
                .contains("./kata show data-00", "./kata test data-00", "./kata list");
    }

    @Test
    void a_kata_that_is_red_is_under_way() {
        dojo.verdict = Dojo::red;
        dojo.run("test", "data-03");

        dojo.run();

        // data-00 is advised before it, so it stays next.
        assertThat(dojo.out()).contains("✘ 1 red", "Next: data-00");
    }

    @Test
    void the_list_shows_state_and_requirements_that_are_to_come() {
        assertThat(dojo.run("list")).isZero();
        assertThat(dojo.out())
                .contains("data-storage")
                .containsPattern(
                        "– +data-03 +Seek, do not count +●●○○○ +60 min +unsolved +after data-00 \\(unsolved\\), sys-01 \\(to come\\)");
    }

    @Test
    void the_list_as_json_is_one_array() {
        assertThat(dojo.run("list", "--json")).isZero();
        assertThat(dojo.out())
                .startsWith("[")
                .contains(
                        "\"id\" : \"data-03\"",
                        "\"state\" : \"unsolved\"",
                        "\"reason\" : \"what a budget is\"",
                        "\"to come\"");
    }

    @Test
    void next_as_json_is_one_object() {
        assertThat(dojo.run("next", "--json")).isZero();
        assertThat(dojo.out()).startsWith("{").contains("\"id\" : \"data-00\"");
    }

    @Test
    void ascii_stands_in_for_what_the_terminal_cannot_show() {
        dojo.unicode = false;
        dojo.run("list");
        assertThat(dojo.out()).contains("oo...").matches("\\p{ASCII}*");
    }

    @Test
    void a_brief_in_disorder_is_named() throws IOException {
        new SmallClone(root).write("katas/data-storage/briefs/data-99.md", "no front matter");
        assertThat(dojo.run("list")).isEqualTo(2);
        assertThat(dojo.err()).startsWith("kata: ").contains("data-99.md").hasLineCount(1);
    }
}
