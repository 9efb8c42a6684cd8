package dev.back2code.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private static final String CORE = "<testcase name=\"pages_are_newest_first\" classname=\"a.NoteFeedTest\"/>";
    private static final String STRETCH = "<testcase name=\"pages_are_stable\" classname=\"a.NoteFeedTest\"/>";
    private static final String FAILED =
            CORE.replace("/>", "><failure message=\"x\"><![CDATA[x]]></failure></testcase>");

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
    void all_five_stages() throws IOException {
        dojo.verdict = Dojo::green;
        dojo.run("test", "data-03");
        dojo.run("hint", "data-03");
        clone.write("journal/data-03/ADR-001.md", "decided");
        clone.write("journal/data-03/postmortem.md", "learned");
        buildLoadTests();
        dojo.run("load", "l3", "--compare");

        assertThat(dojo.run("progress")).isZero();
        assertThat(dojo.out())
                .containsPattern("data-03 +Seek, do not count +✔ +✔ +✔ +✔ +1 of 3 +✔ green")
                .containsPattern("data-00 +Archive once +– +– +– +– +– +– unsolved")
                .contains("1 of 2 solved");
    }

    @Test
    void json_markdown_and_a_page() throws IOException {
        dojo.run("progress", "--json");
        assertThat(dojo.out()).startsWith("[").contains("\"theory\" : null", "\"break\" : false");

        dojo.run("progress", "--markdown");
        assertThat(dojo.out()).contains("| data-03 | Seek, do not count |  | – | – | – | – | 0 | – unsolved |");

        dojo.run("progress", "--html", root.resolve("page.html").toString());
        assertThat(clone.read("page.html"))
                .contains("0 of 2 katas solved", "Seek, do not count")
                .doesNotContain("{{", "http:", "https:");
    }

    @Test
    void only_one_form_at_a_time() {
        assertThat(dojo.run("progress", "--json", "--markdown")).isEqualTo(2);
    }

    @Test
    void mavens_reports_count_too() throws IOException {
        report(CORE, Instant.now());
        assertThat(verdict()).isEqualTo("green");
        report(CORE + STRETCH, Instant.now());
        assertThat(verdict()).isEqualTo("gold");
        report(FAILED, Instant.now());
        assertThat(verdict()).isEqualTo("red");
    }

    @Test
    void a_part_of_the_core_tests_is_no_verdict() throws IOException {
        report(STRETCH, Instant.now());
        assertThat(verdict()).isEqualTo("unsolved");
    }

    @Test
    void the_newer_of_runner_and_maven_wins() throws IOException {
        dojo.verdict = Dojo::gold;
        dojo.run("test", "data-03");
        report(FAILED, Instant.now().minus(1, ChronoUnit.HOURS));
        assertThat(verdict()).isEqualTo("gold");
        report(FAILED, Instant.now().plus(1, ChronoUnit.HOURS));
        assertThat(verdict()).isEqualTo("red");
    }

    @Test
    void what_was_done_on_another_machine_is_in_the_journal() throws IOException {
        clone.write(
                "journal/progress.jsonl",
                "{\"at\":\"2026-01-01T00:00:00Z\",\"kata\":\"data-03\",\"verdict\":\"gold\",\"passed\":2,\"failed\":0}");
        assertThat(verdict()).isEqualTo("gold");
    }

    @Test
    void files_that_were_cut_short_count_for_nothing() throws IOException {
        clone.write(".kata/results/data-03.json", "{\"id\":");
        clone.write(".kata/hints.json", "{");
        report("<testcase name=\"pages_are_newest_first\" classname=\"a.NoteFeedTest\"", Instant.now());
        assertThat(verdict()).isEqualTo("unsolved");
    }

    private String verdict() {
        dojo.run("list", "--json");
        return dojo.out().replaceFirst("(?s).*\"id\" : \"data-03\".*?\"state\" : \"(\\w+)\".*", "$1");
    }

    private void report(String cases, Instant at) throws IOException {
        Path file = clone.write(
                "katas/data-storage/target/surefire-reports/TEST-dev.back2code.katas.data03.NoteFeedTest.xml",
                "<testsuite>" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private void buildLoadTests() throws IOException {
        clone.write("load-tests/target/classpath", "gatling.jar");
        Files.createDirectories(root.resolve("load-tests/target/classes"));
    }
}
