package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionTest {

    @TempDir
    private Path root;

    private SmallClone clone;
    private Dojo dojo;

    @BeforeEach
    void open() throws IOException {
        clone = SmallClone.in(root);
        dojo = new Dojo(clone);
        clone.work(SmallClone.WORK);
    }

    @Test
    void diff_refuses_before_green_in_one_line() {
        dojo.run("test", "data-03");
        assertThat(dojo.run("diff", "data-03")).isEqualTo(1);
        assertThat(dojo.err())
                .contains("data-03 is red", "./kata test data-03", "--spoil")
                .hasLineCount(1);
        assertThat(dojo.out()).isEmpty();
    }

    @Test
    void diff_after_green_is_unified_on_a_narrow_terminal() {
        dojo.verdict = Dojo::green;
        dojo.run("test", "data-03");
        assertThat(dojo.run("diff", "data-03")).isZero();
        assertThat(dojo.out())
                .contains("--- yours/PagedNoteFeed.java", "+++ reference/PagedNoteFeed.java")
                .contains("-    int page = 2;", "+    int page = 1;");
    }

    @Test
    void diff_is_side_by_side_on_a_wide_one() {
        dojo.width = 120;
        dojo.run("diff", "data-03", "--spoil");
        assertThat(dojo.out()).containsPattern("    int page = 2; +\\* +int page = 1;");
        assertThat(dojo.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void spoiling_is_recorded() throws IOException {
        assertThat(dojo.run("diff", "data-03", "--spoil")).isZero();
        assertThat(clone.read("journal/progress.jsonl")).endsWith("\"kata\":\"data-03\",\"spoil\":true}\n");
    }

    @Test
    void reset_restores_the_stub_and_keeps_the_work() throws IOException {
        Path extra =
                clone.write("katas/data-storage/src/main/java/dev/back2code/katas/data03/deep/Codec.java", "extra");
        dojo.verdict = Dojo::green;
        dojo.run("test", "data-03");

        assertThat(dojo.run("reset", "data-03")).isZero();

        assertThat(clone.mine()).hasContent(SmallClone.STUB);
        assertThat(extra).doesNotExist();
        Path attempt = attempts().getFirst();
        assertThat(attempt.resolve("PagedNoteFeed.java")).hasContent(SmallClone.WORK);
        assertThat(attempt.resolve("deep/Codec.java")).hasContent("extra");
        assertThat(dojo.out())
                .contains("data-03 is back to its stub", "restored", "moved away", ".kata/attempts/data-03/");
    }

    @Test
    void a_kata_that_was_reset_is_unsolved_again() {
        dojo.verdict = Dojo::green;
        dojo.run("test", "data-03");
        dojo.run("reset", "data-03");

        assertThat(dojo.run("diff", "data-03")).isEqualTo(1);
        assertThat(dojo.err()).contains("data-03 is unsolved");
    }

    @Test
    void reset_brings_a_deleted_stub_back() throws IOException {
        Files.delete(clone.mine());
        assertThat(dojo.run("reset", "data-03")).isZero();
        assertThat(clone.mine()).hasContent(SmallClone.STUB);
    }

    @Test
    void two_resets_keep_two_attempts_and_a_third_has_nothing_to_do() throws IOException {
        dojo.run("reset", "data-03");
        clone.work("second");
        dojo.run("reset", "data-03");
        dojo.run("reset", "data-03");
        assertThat(dojo.out()).contains("nothing was changed");
        assertThat(attempts()).hasSize(2);
    }

    @Test
    void a_copy_that_fails_leaves_the_work_where_it_is() throws IOException {
        clone.write(".kata/attempts/data-03", "a file where the folder should be");
        assertThat(dojo.run("reset", "data-03")).isEqualTo(2);
        assertThat(clone.mine()).hasContent(SmallClone.WORK);
        assertThat(dojo.err()).startsWith("kata: ").hasLineCount(1);
    }

    @Test
    void without_the_stub_nothing_is_touched() throws IOException {
        Files.delete(root.resolve("solutions/data-storage/stubs/dev/back2code/katas/data03/PagedNoteFeed.java"));
        assertThat(dojo.run("reset", "data-03")).isEqualTo(2);
        assertThat(clone.mine()).hasContent(SmallClone.WORK);
    }

    private List<Path> attempts() throws IOException {
        try (Stream<Path> attempts = Files.list(root.resolve(".kata/attempts/data-03"))) {
            return attempts.sorted().toList();
        }
    }
}
