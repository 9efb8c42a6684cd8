package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskTest {

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
    void it_holds_rules_brief_code_failures_and_the_hints_seen() throws IOException {
        clone.work(SmallClone.WORK);
        dojo.run("test", "data-03");
        dojo.run("hint", "data-03");

        assertThat(dojo.run("ask", "data-03")).isZero();

        assertThat(dojo.out()).startsWith("journal/data-03/ask.md\n");
        assertThat(clone.read("journal/data-03/ask.md"))
                .containsSubsequence(
                        "Ask before you tell.",
                        "# The brief of data-03: Seek, do not count",
                        "The feed gets slower with every page.",
                        "Half the bandwidth.",
                        "data03/PagedNoteFeed.java`:",
                        "```\n" + SmallClone.WORK + "```",
                        "red: 2 of 2 tests fail",
                        "- pages are newest first (core)",
                        "pages are newest first: 7 seen",
                        "1 of 3",
                        "The gentlest hint.")
                .doesNotContain("The second hint.", "The plainest hint.", "int page = 1;");
    }

    @Test
    void before_the_first_run_it_says_so() throws IOException {
        assertThat(dojo.run("ask", "data-00")).isZero();
        assertThat(clone.read("journal/data-00/ask.md")).contains("The tests did not run yet.", "0 of 3.");
    }

    @Test
    void code_with_fences_stays_one_block() throws IOException {
        clone.work("// ```\n");
        dojo.run("ask", "data-03");
        assertThat(clone.read("journal/data-03/ask.md")).contains("````\n// ```\n````");
    }

    @Test
    void without_the_tutors_rules_nothing_is_written() throws IOException {
        Files.delete(root.resolve("ai/tutor.md"));
        assertThat(dojo.run("ask", "data-03")).isEqualTo(2);
        assertThat(dojo.err()).isEqualTo("kata: ai/tutor.md is missing. Get it back with git.\n");
        assertThat(root.resolve("journal/data-03")).doesNotExist();
    }
}
