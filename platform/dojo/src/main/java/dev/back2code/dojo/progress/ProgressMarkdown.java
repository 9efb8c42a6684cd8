package dev.back2code.dojo.progress;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Progress as a Markdown table. */
record ProgressMarkdown(List<KataProgress> katas) {

    private static final String HEAD = """
            | Kata | Title | Theory | Design | Implement | Break | Reflect | Hints | Verdict |
            | --- | --- | :-: | :-: | :-: | :-: | :-: | --: | --- |""";

    Stream<String> lines() {
        return Stream.concat(HEAD.lines(), katas.stream().map(ProgressMarkdown::row));
    }

    private static String row(KataProgress kata) {
        String stages =
                Arrays.stream(Stage.values()).map(stage -> mark(kata, stage)).collect(Collectors.joining(" | "));
        return "| %s | %s | %s | %d | %s %s |"
                .formatted(
                        kata.id(),
                        kata.title().replace("|", "\\|"),
                        stages,
                        kata.hints(),
                        kata.verdict().mark(),
                        kata.verdict());
    }

    private static String mark(KataProgress kata, Stage stage) {
        return kata.done(stage).map(done -> done ? "✔" : "–").orElse("");
    }
}
