package dev.back2code.dojo.ask;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What a tutor may know of a kata, as {@code ai/tutor.md} says; nothing below {@code solutions/} is read for it. */
final class TutorFile {

    private final Kata kata;
    private final Workspace workspace;
    private final StringBuilder text = new StringBuilder();

    private TutorFile(Kata kata, Workspace workspace) {
        this.kata = kata;
        this.workspace = workspace;
    }

    static String of(Kata kata, Workspace workspace) throws IOException {
        TutorFile file = new TutorFile(kata, workspace);
        file.rules();
        file.brief();
        file.code();
        file.verdict();
        file.hints();
        return file.text.toString();
    }

    private void rules() throws IOException {
        Path rules = workspace.repository().root().resolve("ai/tutor.md");
        if (!Files.isRegularFile(rules)) {
            throw new IllegalStateException("%s is missing. Get it back with git.".formatted(workspace.shown(rules)));
        }
        paragraph(Files.readString(rules).strip());
        paragraph("What follows is the kata that the engineer works on, and where they stand.");
    }

    private void brief() {
        Brief brief = Brief.of(kata);
        paragraph("# The brief of %s: %s".formatted(kata.id(), kata.title()));
        paragraph(brief.opening());
        brief.stages().forEach((title, body) -> {
            paragraph("## " + title);
            paragraph(body);
        });
    }

    private void code() throws IOException {
        paragraph("# The learner's code");
        for (Path source : workspace.files(kata).mine().sources()) {
            paragraph("`%s`:".formatted(workspace.shown(source)));
            fenced(Files.readString(source));
        }
    }

    private void verdict() {
        paragraph("# The last verdict");
        workspace
                .results()
                .last(kata.id())
                .ifPresentOrElse(this::verdict, () -> paragraph("The tests did not run yet."));
    }

    private void verdict(Result result) {
        List<Result.Test> failures = result.failures();
        paragraph("%s: %d of %d tests fail. The code above may be newer."
                .formatted(result.verdict(), failures.size(), result.tests().size()));
        failures.stream()
                .collect(Collectors.groupingBy(Result.Test::message, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::failures);
    }

    // A stub fails every test for one reason: to say it once is enough.
    private void failures(String message, List<Result.Test> tests) {
        tests.forEach(test -> line("- %s (%s)".formatted(test.name(), test.core() ? "core" : "stretch")));
        line("");
        fenced(message);
    }

    private void hints() {
        List<String> hints = Brief.of(kata).hints();
        int seen = Math.min(workspace.hints().of(kata.id()), hints.size());
        paragraph("# Hints already seen");
        paragraph("%d of %d.".formatted(seen, hints.size()));
        for (int level = 1; level <= seen; level++) {
            paragraph("## Hint " + level);
            paragraph(hints.get(level - 1));
        }
    }

    private void fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        paragraph(fence + "\n" + code.stripTrailing() + "\n" + fence);
    }

    private void paragraph(String paragraph) {
        if (!paragraph.isEmpty()) {
            line(paragraph);
            line("");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
