package dev.back2code.load.report;

import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Control;
import dev.back2code.load.measure.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison as one HTML page that needs nothing from elsewhere; Gatling's reports lie beside it. */
public final class ComparisonPage {

    private static final String TEMPLATE = "comparison.html";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Result result;
    private final Comparison comparison;

    private ComparisonPage(Result result) {
        this.result = result;
        this.comparison = result.comparison();
    }

    public static String of(Result result) {
        return new ComparisonPage(result).fill(template());
    }

    private String fill(String template) {
        List<Figures> figures = comparison.figures();
        return template.replace("{{scenario}}", Html.escaped(result.scenario()))
                .replace("{{kata}}", Html.escaped(result.kata()))
                .replace("{{when}}", TIME.format(result.startedAt()))
                .replace("{{seconds}}", Long.toString(result.block().toSeconds()))
                .replace("{{attempt}}", result.attempt() == 1 ? "" : ", attempt " + result.attempt())
                .replace("{{outcome}}", result.verdict().outcome().name().toLowerCase(Locale.ROOT))
                .replace("{{verdict}}", sentence(Summary.outcome(result.verdict())))
                .replace("{{reasons}}", reasons())
                .replace("{{cards}}", Cards.of(comparison))
                .replace("{{latency}}", LatencyChart.of(figures))
                .replace("{{depths}}", DepthChart.of(figures))
                .replace(
                        "{{legend}}",
                        figures.stream().map(ComparisonPage::legend).collect(Collectors.joining()))
                .replace(
                        "{{rows}}",
                        figures.stream()
                                .map(each -> FiguresRow.of(comparison, each))
                                .collect(Collectors.joining()))
                .replace(
                        "{{controls}}",
                        figures.stream().map(ComparisonPage::control).collect(Collectors.joining()))
                .replace("{{processors}}", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    private String reasons() {
        Stream<String> left = result.leftOut().map(why -> "yours is left out: " + why).stream();
        return Stream.of(left, buffers(), result.verdict().reasons().stream())
                .flatMap(sentences -> sentences)
                .map(sentence -> "<p>" + Html.escaped(sentence(sentence)) + ".</p>")
                .collect(Collectors.joining());
    }

    private Stream<String> buffers() {
        String all = comparison.figures().stream()
                .map(each -> "%s %s".formatted(each.who(), Numbers.whole(each.buffers())))
                .collect(Collectors.joining(", "));
        return Stream.of("buffers that PostgreSQL reads for one page of 20 notes behind 100,000: " + all);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String legend(Figures each) {
        return "<span><i class=\"%1$s\"></i>%1$s</span>".formatted(each.who());
    }

    private static String control(Figures each) {
        Control control = each.control();
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        each.who(),
                        Numbers.millis(control.first()),
                        Numbers.millis(control.second()),
                        Numbers.bare(control.ratio()),
                        control.inBand() ? "<b class=\"good\">inside</b>" : "<b class=\"bad\">outside</b>");
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(ComparisonPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
