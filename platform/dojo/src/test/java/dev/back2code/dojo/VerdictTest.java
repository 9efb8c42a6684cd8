package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict.Colour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

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
    void red_shows_core_first_one_failure_in_full_and_the_way_on() {
        assertThat(dojo.run("test", "data-03")).isEqualTo(1);
        assertThat(dojo.out())
                .startsWith("compiling data-03\nstarting PostgreSQL")
                .containsSubsequence("✘ pages are newest first", "✘ pages are stable (stretch)")
                .containsSubsequence(
                        "pages are newest first\n  [data-03 · M1] pages are newest first: 7 seen",
                        "  pages are stable: [data-03")
                .contains("RED  data-03  core 0/1, stretch 0/1, 1.2 s", "./kata hint data-03");
        assertThat(dojo.closed).isTrue();
    }

    @Test
    void long_messages_are_wrapped_at_the_width_of_the_terminal() {
        dojo.width = 40;
        dojo.run("test", "data-03");
        assertThat(dojo.out().lines().filter(line -> line.startsWith("  "))).allMatch(line -> line.length() <= 40);
    }

    @Test
    void a_seed_is_handed_on_and_must_be_a_number() {
        dojo.run("test", "data-03", "--seed", "4711");
        assertThat(dojo.seed).hasValue(4711);

        assertThat(dojo.run("test", "data-03", "--seed", "lucky")).isEqualTo(2);
        assertThat(dojo.err()).contains("'lucky'");
    }

    @Test
    void green_names_diff_load_and_stretch() {
        dojo.verdict = Dojo::green;
        assertThat(dojo.run("test", "data-03")).isZero();
        assertThat(dojo.out())
                .contains(
                        "GREEN  data-03  core 1/1, stretch 0/1",
                        "./kata diff data-03",
                        "./kata load L3 --compare",
                        "gold");
    }

    @Test
    void gold_exits_with_zero_too() {
        dojo.verdict = Dojo::gold;
        assertThat(dojo.run("test", "data-03")).isZero();
        assertThat(dojo.out()).contains("GOLD", "./kata next");
    }

    @Test
    void inconclusive_is_no_verdict_and_keeps_the_last_one() throws IOException {
        dojo.verdict = Dojo::green;
        dojo.run("test", "data-03");
        dojo.verdict = () -> Dojo.verdict(Colour.inconclusive, Status.inconclusive, Status.passed);

        assertThat(dojo.run("test", "data-03")).isEqualTo(3);
        assertThat(clone.read(".kata/results/data-03.json")).contains("\"verdict\" : \"green\"");
    }

    @Test
    void json_is_one_object_with_progress_on_standard_error() throws IOException {
        assertThat(dojo.run("test", "data-03", "--json")).isEqualTo(1);
        assertThat(dojo.out())
                .startsWith("{")
                .containsSubsequence(
                        "\"id\"", "\"verdict\" : \"red\"", "\"tests\"", "\"name\"", "\"tags\"", "\"status\"")
                .containsSubsequence("\"message\"", "\"millis\"", "\"millis\" : 1234", "\"warm\" : true")
                .doesNotContain("problem");
        assertThat(dojo.err())
                .isEqualTo("compiling data-03\nstarting PostgreSQL\ncore 0 of 1 passed after 0.6 s, confirming ...\n");
        assertThat(clone.read(".kata/results/data-03.json")).isEqualTo(dojo.out());
    }

    @Test
    void json_lines_are_the_core_tests_and_then_all() {
        assertThat(dojo.run("test", "data-03", "--json-lines")).isEqualTo(1);
        List<String> lines = dojo.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("\"confirming\":true", "pages are newest first");
        assertThat(lines.getFirst()).doesNotContain("pages are stable");
        assertThat(lines.getLast())
                .contains("pages are newest first", "pages are stable")
                .doesNotContain("confirming");
    }

    @Test
    void json_names_the_problem_when_nothing_could_run() {
        dojo.verdict = () -> Dojo.error("PagedNoteFeed.java:3: ';' expected");
        assertThat(dojo.run("test", "data-03", "--json")).isEqualTo(2);
        assertThat(dojo.out())
                .contains("\"verdict\" : \"error\"", "\"problem\" : \"PagedNoteFeed.java:3: ';' expected\"");

        assertThat(dojo.run("test", "data-04", "--json")).isEqualTo(2);
        assertThat(dojo.out()).startsWith("{").contains("There is no kata 'data-04'");
    }

    @Test
    void an_error_is_one_line_and_leaves_no_result() {
        dojo.verdict = () -> Dojo.error("PagedNoteFeed.java:3: ';' expected");
        assertThat(dojo.run("test", "data-03")).isEqualTo(2);
        assertThat(dojo.err()).isEqualTo("kata: PagedNoteFeed.java:3: ';' expected\n");
        assertThat(root.resolve(".kata/results")).doesNotExist();
    }

    @Test
    void the_journal_gets_a_line_only_when_the_verdict_changes() throws IOException {
        dojo.run("test", "data-03");
        dojo.run("test", "data-03");
        dojo.verdict = Dojo::green;
        dojo.run("test", "data-03");
        dojo.run("test", "data-03");

        assertThat(clone.read("journal/progress.jsonl").lines())
                .satisfiesExactly(
                        red -> assertThat(red)
                                .matches(
                                        "\\{\"at\":\"[^\"]+Z\",\"kata\":\"data-03\",\"verdict\":\"red\",\"passed\":0,\"failed\":2}"),
                        green -> assertThat(green).endsWith("\"verdict\":\"green\",\"passed\":1,\"failed\":1}"));
    }

    @Test
    void a_deleted_file_is_named_with_the_way_back() throws IOException {
        Files.delete(clone.mine());
        assertThat(dojo.run("test", "data-03")).isEqualTo(2);
        assertThat(dojo.err())
                .endsWith("data03/PagedNoteFeed.java is missing. './kata reset data-03' brings the stub back.\n")
                .startsWith("kata: katas/data-storage/")
                .hasLineCount(1);
    }

    @Test
    void a_full_disk_is_said_in_one_line() {
        dojo.verdict = () -> {
            throw new UncheckedIOException(new IOException("x: No space left on device"));
        };
        assertThat(dojo.run("test", "data-03")).isEqualTo(2);
        assertThat(dojo.err()).isEqualTo("kata: No space left on the disk. Free some, then run the command again.\n");
    }

    @Test
    void what_nobody_foresaw_is_one_line_and_the_stack_is_in_the_log() throws IOException {
        dojo.verdict = () -> {
            throw new ArithmeticException("by zero");
        };
        assertThat(dojo.run("test", "data-03")).isEqualTo(2);
        assertThat(dojo.err())
                .isEqualTo("kata: ArithmeticException: by zero. The details are in .kata/logs/kata.log.\n");
        assertThat(clone.read(".kata/logs/kata.log")).contains("ArithmeticException", "at dev.back2code");
    }

    @Test
    void json_stays_ascii_when_the_pipe_does() {
        dojo.unicode = false;
        dojo.run("test", "data-03", "--json");
        assertThat(dojo.out()).contains("[data-03 \\u00B7 M1]").matches("\\p{ASCII}*");
    }
}
