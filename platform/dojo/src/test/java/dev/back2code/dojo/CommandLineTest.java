package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

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
    void an_unknown_id_names_the_nearest() {
        assertThat(dojo.run("show", "data-30")).isEqualTo(2);
        assertThat(dojo.err())
                .startsWith("kata: There is no kata 'data-30'. Nearest: data-")
                .hasLineCount(1);
    }

    @Test
    void an_unknown_command_gets_the_known_ones() {
        assertThat(dojo.run("lsit")).isEqualTo(2);
        assertThat(dojo.err())
                .contains("kata: Unmatched argument", "The commands are list, next")
                .doesNotContain("\tat ");
    }

    @Test
    void an_unknown_option_and_a_missing_id_are_refused() {
        assertThat(dojo.run("list", "--jsn")).isEqualTo(2);
        assertThat(dojo.err()).contains("--jsn", "'kata list --help'");
        assertThat(dojo.run("test")).isEqualTo(2);
        assertThat(dojo.err()).contains("Missing required parameter: 'ID'");
    }

    @Test
    void help_of_all_and_of_one() {
        assertThat(dojo.run("--help")).isZero();
        assertThat(dojo.out())
                .contains(
                        "list",
                        "next",
                        "show",
                        "test",
                        "watch",
                        "hint",
                        "ask",
                        "diff",
                        "reset",
                        "progress",
                        "check",
                        "load",
                        "chaos",
                        "toxiproxy");
        assertThat(dojo.run("test", "--help")).isZero();
        assertThat(dojo.out()).contains("--json", "inconclusive");
        assertThat(dojo.run("help", "test")).isZero();
    }

    @Test
    void check_passes_the_provers_word_on() {
        assertThat(dojo.run("check", "data-03")).isZero();
        assertThat(dojo.out()).contains("proving data-03", "data-03  2 tests  ✔ holds", "fails 2 of 2", "M1-offset");
        assertThat(dojo.closed).isTrue();

        dojo.proof = Dojo.proof(false);
        assertThat(dojo.run("check", "data-03", "--record")).isEqualTo(1);
        assertThat(dojo.out()).contains("recording data-03", "✘ M1-offset is rejected by the wrong test.");
    }

    @Test
    void check_without_ids_takes_all_and_prints_one_json_array() {
        assertThat(dojo.run("check", "--json")).isZero();
        assertThat(dojo.out()).startsWith("[").contains("\"unkilledTests\"");
        assertThat(dojo.err()).isEqualTo("proving data-00\nproving data-03\n");
    }

    @Test
    void load_passes_name_option_and_exit_status() throws IOException {
        buildLoadTests();
        dojo.exitOfChild = 1;
        assertThat(dojo.run("load", "L3", "--seconds", "5", "--compare")).isEqualTo(1);
        assertThat(dojo.started)
                .endsWith("dev.back2code.load.Load", "L3", "--compare", "--seconds", "5")
                .contains("-cp");
        assertThat(clone.read("journal/progress.jsonl")).endsWith("\"kata\":\"data-03\",\"load\":\"L3\",\"exit\":1}\n");
    }

    @Test
    void a_load_that_could_not_run_is_not_recorded() throws IOException {
        buildLoadTests();
        dojo.exitOfChild = 2;
        assertThat(dojo.run("load", "L3")).isEqualTo(2);
        assertThat(root.resolve("journal")).doesNotExist();
    }

    @Test
    void load_tests_that_are_not_built_are_said_so() {
        assertThat(dojo.run("load", "L3")).isEqualTo(2);
        assertThat(dojo.err()).contains("load-tests is not built yet").hasLineCount(1);
    }

    @Test
    void chaos_passes_name_options_and_exit_status() throws IOException {
        buildChaosTests();
        dojo.exitOfChild = 1;
        assertThat(dojo.run("chaos", "C05", "--with", "solutions", "--short", "--seed", "7"))
                .isEqualTo(1);
        assertThat(dojo.started)
                .endsWith("dev.back2code.chaos.Chaos", "C05", "--with", "solutions", "--short", "--seed", "7");
        assertThat(clone.read("journal/progress.jsonl"))
                .endsWith("\"kata\":\"data-03\",\"chaos\":\"C05\",\"exit\":1}\n");
    }

    @Test
    void chaos_without_a_name_lists_and_is_not_recorded() throws IOException {
        buildChaosTests();
        assertThat(dojo.run("chaos")).isZero();
        assertThat(dojo.started).endsWith("dev.back2code.chaos.Chaos");
        assertThat(root.resolve("journal")).doesNotExist();
    }

    @Test
    void toxiproxy_passes_port_and_exit_status() throws IOException {
        clone.write("platform/backing-services/target/classpath", "jackson.jar");
        Files.createDirectories(root.resolve("platform/backing-services/target/classes"));
        dojo.exitOfChild = 2;

        assertThat(dojo.run("toxiproxy", "--port", "9000")).isEqualTo(2);
        assertThat(dojo.started).endsWith("dev.back2code.backing.toxiproxy.Main", "9000");
        dojo.run("toxiproxy");
        assertThat(dojo.started).endsWith("8474");
        assertThat(dojo.run("toxiproxy", "--port", "70000")).isEqualTo(2);
        assertThat(dojo.err()).startsWith("kata: 70000 is no port.").hasLineCount(1);
    }

    private void buildChaosTests() throws IOException {
        clone.write("chaos-tests/target/classpath", "kata-kit.jar");
        Files.createDirectories(root.resolve("chaos-tests/target/classes"));
    }

    private void buildLoadTests() throws IOException {
        clone.write("load-tests/target/classpath", "gatling.jar");
        Files.createDirectories(root.resolve("load-tests/target/classes"));
    }
}
