package dev.back2code.dojo.progress;

import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Progress on a terminal. */
final class ProgressText {

    private final Screen screen;

    ProgressText(Screen screen) {
        this.screen = screen;
    }

    void print(List<KataProgress> katas) {
        Table table = new Table().row(head());
        katas.forEach(kata -> table.row(row(kata)));
        table.print(screen, "");
        screen.line();
        screen.line("%d of %d solved"
                .formatted(
                        katas.stream().filter(kata -> kata.verdict().solved()).count(), katas.size()));
        screen.paragraph(
                "Design and reflect are done when journal/<id>/ holds adr*.md or design*.md, and postmortem*.md"
                        + " (docs/templates); break when a load or chaos run was made; nothing can tell about theory.");
    }

    private List<String> head() {
        List<String> cells = new ArrayList<>(List.of("kata", "title"));
        Arrays.stream(Stage.values()).map(Stage::label).forEach(cells::add);
        cells.addAll(List.of("hints", "verdict"));
        return cells.stream().map(cell -> screen.styled(Style.DIM, cell)).toList();
    }

    private List<String> row(KataProgress kata) {
        List<String> cells = new ArrayList<>(List.of(kata.id(), kata.title()));
        Arrays.stream(Stage.values()).map(stage -> mark(kata, stage)).forEach(cells::add);
        cells.add(kata.hints() == 0 ? "–" : "%d of 3".formatted(kata.hints()));
        cells.add(screen.styled(kata.verdict().style(), kata.verdict().mark() + " " + kata.verdict()));
        return cells;
    }

    private String mark(KataProgress kata, Stage stage) {
        return kata.done(stage)
                .map(done -> done ? screen.styled(Style.GREEN, "✔") : screen.styled(Style.DIM, "–"))
                .orElse(" ");
    }
}
