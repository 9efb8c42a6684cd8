package dev.back2code.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.dojo.SmallClone;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path root;

    private SmallClone clone;
    private Watching watching;

    @BeforeEach
    void open() throws IOException {
        clone = SmallClone.in(root);
        watching = new Watching(clone);
    }

    @AfterEach
    void stop() {
        watching.quit();
    }

    @Test
    void it_begins_with_a_round_and_shows_the_first_failure_in_full() {
        watching.start("data-03");
        watching.round().ends(red("7 seen → it hurts"));
        watching.awaits("waiting for a save");
        assertThat(watching.text())
                .contains("data-03  Seek, do not count", "running data-03", "compiling data-03")
                .containsSubsequence("pages are newest first", "  7 seen → it hurts", "  1 more for the same reason")
                .contains("RED  data-03  core 0/2", "h hint · n next · l list · r again · a ask · q quit");
    }

    @Test
    void a_save_starts_the_next_round() throws IOException {
        watching.start("data-03");
        watching.round().ends(red("first"));
        watching.awaits("waiting for a save");
        clone.work(SmallClone.WORK);
        watching.round().ends(gold());
        watching.awaits("GOLD  data-03");
        watching.awaits("'./kata diff data-03'");
    }

    @Test
    void a_verdict_that_a_save_has_overtaken_is_thrown_away() throws IOException {
        watching.start("data-03");
        Watching.FakeRun first = watching.round();
        clone.work(SmallClone.WORK);
        watching.awaits("as soon as the last run has ended");
        first.ends(red("of the old file"));
        watching.round().ends(gold());
        watching.awaits("GOLD  data-03");
        assertThat(watching.text()).doesNotContain("of the old file");
    }

    @Test
    void what_the_core_tests_say_is_shown_while_the_others_run() {
        watching.start("data-03");
        Watching.FakeRun running = watching.round();
        running.confirms(confirming());
        watching.awaits("GREEN  data-03  core 1/1, confirming ...");
        watching.awaits("confirming ...");
        assertThat(watching.text()).doesNotContain("./kata diff");
        running.ends(gold());
        watching.awaits("GOLD  data-03");
    }

    @Test
    void a_compile_error_shows_file_line_and_message() {
        watching.start("data-03");
        watching.round().ends(Result.error("data-03", "katas/PagedNoteFeed.java:3: ';' expected"));
        watching.awaits("waiting for a save");
        assertThat(watching.text()).contains("ERROR  data-03\n  katas/PagedNoteFeed.java:3: ';' expected");
    }

    @Test
    void keys_carry_out_the_other_commands() {
        watching.start("data-03");
        watching.round().ends(red("m"));
        watching.awaits("waiting for a save");
        watching.press("hlda");
        watching.awaits("[ask data-03]");
        assertThat(watching.text()).containsSubsequence("[hint data-03]", "[list]", "[diff data-03]", "[ask data-03]");
    }

    @Test
    void again_runs_without_a_save() {
        watching.start("data-03");
        watching.round().ends(red("m"));
        watching.awaits("waiting for a save");
        watching.press("r");
        watching.round().ends(gold());
        watching.awaits("GOLD");
    }

    @Test
    void next_goes_on_to_another_kata_and_watches_its_files() throws IOException {
        watching.start("data-03");
        watching.round().ends(red("m"));
        watching.press("n");
        Watching.FakeRun second = watching.round();
        assertThat(second.kata()).isEqualTo("data-00");
        second.ends(red("m"));
        watching.awaits("RED  data-00");
        clone.write("katas/data-storage/src/main/java/dev/back2code/katas/data00/X.java", "final class X { int a; }");
        assertThat(watching.round().kata()).isEqualTo("data-00");
    }

    @Test
    void diff_is_offered_once_the_kata_is_solved() throws IOException {
        Files.createDirectories(root.resolve("journal"));
        clone.write(
                "journal/progress.jsonl",
                "{\"at\":\"2026-01-01T00:00:00Z\",\"kata\":\"data-03\",\"verdict\":\"green\"}\n");
        watching.start("data-03");
        watching.awaits("d diff · r again");
    }

    @Test
    void quitting_calls_the_round_off() {
        watching.start("data-03");
        Watching.FakeRun running = watching.round();
        watching.press("q");
        watching.awaitsTheEnd();
        assertThat(running.calledOff()).isTrue();
    }

    private static Result red(String message) {
        return new Result(
                "data-03",
                Colour.red,
                List.of(
                        new Result.Test("pages are newest first", List.of("core"), Status.failed, message, 1),
                        new Result.Test("pages are stable", List.of("core"), Status.failed, message, 1)),
                5,
                true,
                false,
                "");
    }

    private static Result confirming() {
        return new Result(
                "data-03",
                Colour.green,
                List.of(new Result.Test("pages are stable", List.of("core"), Status.passed, "", 1)),
                3,
                true,
                true,
                "");
    }

    private static Result gold() {
        return new Result(
                "data-03",
                Colour.gold,
                List.of(new Result.Test("pages are stable", List.of("core"), Status.passed, "", 1)),
                5,
                true,
                false,
                "");
    }
}
