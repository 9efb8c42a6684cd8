package dev.back2code.dojo.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Progress as one HTML page that needs nothing from elsewhere. */
final class ProgressPage {

    private static final String TEMPLATE = "progress.html";

    private ProgressPage() {}

    static String of(List<KataProgress> katas, Instant now) throws IOException {
        long solved = katas.stream().filter(kata -> kata.verdict().solved()).count();
        return template()
                .replace(
                        "{{date}}",
                        LocalDate.ofInstant(now, ZoneId.systemDefault()).toString())
                .replace("{{solved}}", Long.toString(solved))
                .replace("{{all}}", Integer.toString(katas.size()))
                .replace("{{percent}}", Long.toString(katas.isEmpty() ? 0 : 100 * solved / katas.size()))
                .replace("{{areas}}", areas(katas));
    }

    private static String template() throws IOException {
        try (InputStream page = Objects.requireNonNull(ProgressPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String areas(List<KataProgress> katas) {
        Map<String, List<KataProgress>> areas = katas.stream()
                .collect(Collectors.groupingBy(KataProgress::area, LinkedHashMap::new, Collectors.toList()));
        return areas.entrySet().stream()
                .map(area ->
                        "<tbody>\n<tr class=\"area\"><th colspan=\"9\" scope=\"rowgroup\">%s</th></tr>\n%s</tbody>\n"
                                .formatted(escaped(area.getKey()), rows(area.getValue())))
                .collect(Collectors.joining());
    }

    private static String rows(List<KataProgress> katas) {
        return katas.stream().map(ProgressPage::row).collect(Collectors.joining());
    }

    private static String row(KataProgress kata) {
        String stages =
                Arrays.stream(Stage.values()).map(stage -> cell(kata, stage)).collect(Collectors.joining());
        return """
                <tr><th scope="row">%s</th><td>%s</td>%s<td class="n">%s</td><td><span class="%s">%s %s</span></td></tr>
                """.formatted(
                        escaped(kata.id()),
                        escaped(kata.title()),
                        stages,
                        kata.hints() == 0 ? "" : kata.hints(),
                        kata.verdict(),
                        kata.verdict().mark(),
                        verdict(kata));
    }

    private static String verdict(KataProgress kata) {
        int tests = kata.passed() + kata.failed();
        return tests == 0 ? kata.verdict().name() : "%s %d/%d".formatted(kata.verdict(), kata.passed(), tests);
    }

    private static String cell(KataProgress kata, Stage stage) {
        return kata.done(stage)
                .map(done -> "<td class=\"s\" title=\"%s\">%s</td>"
                        .formatted(done ? "done" : "open", done ? "<b>✔</b>" : "·"))
                .orElse("<td class=\"s\"></td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
