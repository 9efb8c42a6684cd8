package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {

    @TempDir
    private Path root;

    private SmallClone clone;
    private Dojo dojo;

    @BeforeEach
    void open() throws IOException {
        clone = SmallClone.in(root);
        dojo = new Dojo(clone);
    }

    @Test
    void the_first_screen_opens_design_and_implement_and_folds_the_rest() {
        assertThat(dojo.run("show", "data-03")).isZero();
        assertThat(dojo.out())
                .contains("data-03  Seek, do not count", "The feed gets slower", "sys-01 (to come): what a budget is")
                .contains("Decide first, in an ADR.", "Done when `./kata test` is green.")
                .contains("./kata show data-03 --stage break")
                .doesNotContain("Half the bandwidth", "gentlest");
    }

    @Test
    void all_stages_and_one_stage() {
        dojo.run("show", "data-03", "--all");
        assertThat(dojo.out()).contains("Why it is so.", "Half the bandwidth").doesNotContain("gentlest");

        dojo.run("show", "data-03", "--stage", "break");
        assertThat(dojo.out()).contains("Half the bandwidth").doesNotContain("Decide");
    }

    @Test
    void an_unknown_stage_is_refused() {
        assertThat(dojo.run("show", "data-03", "--stage", "hints")).isEqualTo(2);
        assertThat(dojo.err()).contains("'hints' is not theory, design, implement, break or reflect");
    }

    @Test
    void json_has_everything_but_the_hints() {
        assertThat(dojo.run("show", "data-03", "--json")).isZero();
        assertThat(dojo.out())
                .startsWith("{")
                .contains("\"Break & observe\" : \"Half the bandwidth.\"", "\"load\" : \"L3\"", "\"chaos\" : \"C05\"")
                .doesNotContain("gentlest");
    }

    @Test
    void hints_come_one_by_one_and_the_last_is_repeated() throws IOException {
        dojo.run("hint", "data-03");
        assertThat(dojo.out())
                .contains("Hint 1 of 3", "The gentlest hint.", "2 left")
                .doesNotContain("second");
        dojo.run("hint", "data-03");
        assertThat(dojo.out()).contains("Hint 2 of 3", "The second hint.");
        dojo.run("hint", "data-03");
        assertThat(dojo.out()).contains("Hint 3 of 3", "The plainest hint.", "That was the last one.");
        dojo.run("hint", "data-03");
        assertThat(dojo.out()).contains("Hint 3 of 3 again: there is no further one", "The plainest hint.");

        assertThat(clone.read(".kata/hints.json")).contains("\"data-03\" : 3");
        assertThat(clone.read("journal/progress.jsonl").lines())
                .hasSize(3)
                .last()
                .asString()
                .endsWith("\"kata\":\"data-03\",\"hint\":3}");
    }

    @Test
    void hints_that_were_seen_elsewhere_are_known_from_the_journal() throws IOException {
        clone.write(
                "journal/progress.jsonl",
                "<<<<<<< HEAD\n{\"at\":\"2026-01-01T00:00:00Z\",\"kata\":\"data-03\",\"hint\":2}\n");
        dojo.run("hint", "data-03");
        assertThat(dojo.out()).contains("Hint 3 of 3");
    }
}
