package dev.back2code.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.load.lab.Implementation;
import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Figures;
import dev.back2code.load.measure.Samples;
import dev.back2code.load.measure.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonPageTest {

    private static final Figures NAIVE = Samples.figures(Implementation.NAIVE, 6_686, 50_000);
    private static final Figures YOURS = Samples.figures(Implementation.YOURS, 4, 4_000);
    private static final Figures REFERENCE = Samples.figures(Implementation.REFERENCE, 5, 4_400);

    private static Result result(Optional<String> leftOut, Figures... figures) {
        Comparison comparison = new Comparison(List.of(figures), Optional.empty());
        return new Result(
                "L3",
                "data-03",
                ZonedDateTime.parse("2026-05-01T12:30:00Z"),
                Duration.ofSeconds(10),
                1,
                leftOut,
                comparison,
                Verdict.of(comparison));
    }

    @Test
    void the_page_shows_the_figures_and_links_the_reports() {
        String page = ComparisonPage.of(result(Optional.empty(), NAIVE, YOURS, REFERENCE));

        assertThat(page)
                .contains("Gate passed", "6,686", "1,672 ×", "12.5 ×", "47.5 ms", "1 May 2026, 12:30")
                .contains("href=\"naive/index.html\"", "href=\"yours/index.html\"", "href=\"reference/index.html\"")
                .doesNotContain("{{");
    }

    @Test
    void the_page_needs_nothing_from_elsewhere() {
        assertThat(ComparisonPage.of(result(Optional.empty(), NAIVE, YOURS, REFERENCE)))
                .doesNotContain("http:", "https:", "src=", "@import", "url(");
    }

    @Test
    void the_page_says_why_yours_is_missing_and_takes_no_markup_from_it() {
        String page = ComparisonPage.of(result(Optional.of("X.java:3: <T> expected"), NAIVE, REFERENCE));

        assertThat(page)
                .contains("Yours is left out: X.java:3: &lt;T&gt; expected.")
                .doesNotContain("yours/index.html");
    }

    @Test
    void yours_alone_is_shown_without_ratios() {
        assertThat(ComparisonPage.of(result(Optional.empty(), YOURS))).doesNotContain("×</strong>", "NaN");
    }

    @Test
    void programs_get_the_same_figures() {
        JsonNode json = JsonMapper.shared()
                .readTree(ResultJson.of(result(Optional.of("the stub is untouched"), NAIVE, REFERENCE)));

        assertThat(json.at("/outcome").stringValue()).isEqualTo("PASSED");
        assertThat(json.at("/leftOut").stringValue()).isEqualTo("the stub is untouched");
        assertThat(json.at("/implementations/1/name").stringValue()).isEqualTo("reference");
        assertThat(json.at("/implementations/0/latency/p95").doubleValue()).isEqualTo(47.5);
        assertThat(json.at("/implementations/0/depths/3/depth").intValue()).isEqualTo(150_000);
    }

    @Test
    void the_last_line_says_the_outcome_and_where_the_page_is() {
        List<String> lines = Summary.of(result(Optional.empty(), NAIVE, YOURS, REFERENCE), Path.of("index.html"));

        assertThat(lines.getLast()).isEqualTo("L3 gate passed: index.html");
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("naive : yours = 1,672 × in buffers"));
    }

    @Test
    void axes_have_round_numbers() {
        assertThat(Steps.around(3.1, 61)).containsExactly(2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
        assertThat(Steps.fromZero(43)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
    }
}
