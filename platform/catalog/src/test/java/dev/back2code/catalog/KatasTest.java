package dev.back2code.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KatasTest {

    private static final String FRONT_MATTER = """
            ---
            id: %s
            slug: a-slug
            title: A title
            area: data-storage
            difficulty: 2
            minutes: 60
            host: storage-service
            seams:
              note-feed: dev.back2code.katas.data03.PagedNoteFeed
            reference-lines: 70
            outage: none
            ---
            """;

    @TempDir
    Path root;

    private Repository repository;

    @BeforeEach
    void makeClone() throws IOException {
        Files.createDirectories(root.resolve("katas/data-storage/briefs"));
        Files.createDirectories(root.resolve("platform"));
        repository = Repository.containing(root.resolve("katas"));
    }

    @Test
    void katas_come_in_the_order_of_their_ids() throws IOException {
        brief("data-03", "");
        brief("data-00", "");

        assertThat(Katas.in(repository).all()).extracting(Kata::id).containsExactly("data-00", "data-03");
    }

    @Test
    void a_kata_is_found_by_its_id_and_by_id_and_slug() throws IOException {
        brief("data-03", "");

        assertThat(Katas.in(repository).require("data-03"))
                .isEqualTo(Katas.in(repository).require("DATA-03-a-slug"));
    }

    @Test
    void an_unknown_id_names_the_nearest_ones() throws IOException {
        brief("data-03", "");
        brief("data-05", "");

        assertThatThrownBy(() -> Katas.in(repository).require("dta-03"))
                .isInstanceOf(UnknownKata.class)
                .hasMessageContaining("'dta-03'")
                .hasMessageContaining("Nearest: data-03");
    }

    @Test
    void front_matter_with_an_unknown_or_missing_field_names_the_file_and_the_field() throws IOException {
        Path brief = brief("data-03", "");
        Files.writeString(brief, Files.readString(brief).replace("minutes: 60", "minuets: 60"));
        assertThatThrownBy(() -> Katas.in(repository))
                .hasMessageContaining("data-03.md")
                .hasMessageContaining("minuets");

        Files.writeString(
                brief,
                Files.readString(brief).replace("minuets: 60", "minutes: 60").replace("title: A title\n", ""));
        assertThatThrownBy(() -> Katas.in(repository)).hasMessageContaining("'title' is missing");
    }

    @Test
    void a_brief_has_five_stages_and_three_hints() throws IOException {
        brief(
                "data-03",
                "Opening.\n## Theory\nt\n```sql\n## no heading\n```\n## Design\nd\n## Implement\ni\n"
                        + "## Break & observe\nb\n## Reflect\nr\n## Hints\n### 1\none\n### 2\ntwo\n### 3\nthree\n");

        Brief brief = Brief.of(Katas.in(repository).require("data-03"));

        assertThat(brief.opening()).isEqualTo("Opening.");
        assertThat(brief.stages().keySet()).containsExactlyElementsOf(Brief.STAGES);
        assertThat(brief.stages().get("Theory")).contains("## no heading");
        assertThat(brief.hints()).containsExactly("one", "two", "three");
    }

    @Test
    void a_brief_without_a_stage_or_a_hint_says_which() throws IOException {
        brief("data-03", "## Theory\n## Design\n");

        assertThatThrownBy(() -> Brief.of(Katas.in(repository).require("data-03")))
                .isInstanceOf(InvalidBrief.class)
                .hasMessageContaining("Theory, Design");
    }

    @Test
    void the_sql_of_a_kata_is_one_of_its_sources_and_any_other_is_not() throws IOException {
        brief("data-01", "");
        withSql("data-01");
        write("katas/data-storage/src/main/java/dev/back2code/katas/data03/rules.sql", "select 1");
        write("katas/data-storage/src/main/java/dev/back2code/katas/data03/scratch.sql", "select 2");
        write(
                "katas/data-storage/src/main/java/dev/back2code/katas/data03/PagedNoteFeed.java",
                "class PagedNoteFeed {}");

        Variant mine = files("data-01").mine();

        assertThat(mine.java()).extracting(Path::getFileName).containsExactly(Path.of("PagedNoteFeed.java"));
        assertThat(mine.sql()).hasValueSatisfying(sql -> assertThat(sql).hasFileName("rules.sql"));
        assertThat(mine.sources()).hasSize(2);
    }

    @Test
    void what_a_variant_does_not_bring_is_the_references() throws IOException {
        brief("data-01", "");
        withSql("data-01");
        write("solutions/data-storage/src/main/java/dev/back2code/katas/data03/rules.sql", "select 1");
        write("solutions/data-storage/src/main/java/dev/back2code/katas/data03/PagedNoteFeed.java", "right");
        write("solutions/data-storage/misconceptions/data-01/M1-wrong/PagedNoteFeed.java", "wrong");

        Variant wrong = files("data-01").misconceptions().getFirst();

        assertThat(wrong.java())
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("wrong"));
        assertThat(wrong.sql()).hasValueSatisfying(file -> assertThat(file).hasContent("select 1"));
    }

    private KataFiles files(String id) {
        return new KataFiles(repository, Katas.in(repository).require(id));
    }

    private void withSql(String id) throws IOException {
        Path brief = root.resolve("katas/data-storage/briefs/" + id + ".md");
        Files.writeString(brief, Files.readString(brief).replace("reference-lines", "sql: rules.sql\nreference-lines"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Path brief(String id, String body) throws IOException {
        return Files.writeString(
                root.resolve("katas/data-storage/briefs/" + id + ".md"), FRONT_MATTER.formatted(id) + body);
    }
}
