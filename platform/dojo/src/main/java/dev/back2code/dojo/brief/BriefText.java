package dev.back2code.dojo.brief;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.dojo.map.Requirement;
import dev.back2code.dojo.screen.Markdown;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Table;
import dev.back2code.dojo.screen.Wrapping;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A brief for reading: some stages in full, the others folded to their headings. */
final class BriefText {

    private static final int LABEL = 12;

    private final Workspace workspace;
    private final Screen screen;
    private final Kata kata;
    private final Brief brief;

    BriefText(Workspace workspace, Screen screen, Kata kata, Brief brief) {
        this.workspace = workspace;
        this.screen = screen;
        this.kata = kata;
        this.brief = brief;
    }

    void print(List<String> open) {
        State state = workspace.state(kata);
        screen.line("%s  %s  %s"
                .formatted(
                        screen.styled(Style.BOLD, kata.id()),
                        screen.styled(Style.BOLD, kata.title()),
                        screen.styled(state.style(), state.mark() + " " + state)));
        facts();
        screen.line();
        if (!brief.opening().isEmpty()) {
            Markdown.print(brief.opening(), screen);
            screen.line();
        }
        stages(open);
        folded(brief.stages().keySet().stream()
                .filter(title -> !open.contains(title))
                .toList());
    }

    void stages(List<String> titles) {
        brief.stages().forEach((title, text) -> {
            if (titles.contains(title)) {
                screen.line(screen.styled(Style.BOLD, "## " + title));
                screen.line();
                Markdown.print(text, screen);
                screen.line();
            }
        });
    }

    private void facts() {
        fact(
                "difficulty",
                "%d of 5, about %d min, reference %d lines"
                        .formatted(kata.difficulty(), kata.minutes(), kata.referenceLines()));
        fact("seam", seams());
        fact("needs", String.join(", ", kata.backing()));
        workspace.learnersFiles(kata).forEach(file -> fact("your file", workspace.shown(file)));
        Requirement.of(kata, workspace).forEach(needed -> fact("first", needed.brief() + ": " + needed.reason()));
        fact("helps", String.join(", ", kata.helps()));
        fact("outage", kata.outage());
    }

    private void fact(String label, String text) {
        if (!text.isEmpty()) {
            String first = label + " ".repeat(LABEL - label.length());
            Wrapping.of(text, screen.proseWidth(), first, " ".repeat(LABEL)).forEach(screen::line);
        }
    }

    private String seams() {
        return kata.seams().keySet().stream()
                .map(seam -> seam + " of " + kata.host())
                .collect(Collectors.joining(", "));
    }

    private void folded(List<String> titles) {
        Table table = new Table();
        titles.forEach(
                title -> table.row("## " + title, "./kata show %s --stage %s".formatted(kata.id(), option(title))));
        table.print(screen, "");
        if (!titles.isEmpty()) {
            screen.line();
            screen.line(screen.styled(Style.DIM, "./kata show %s --all opens every stage.".formatted(kata.id())));
        }
    }

    private static String option(String title) {
        return title.split(" ")[0].toLowerCase(Locale.ROOT);
    }
}
