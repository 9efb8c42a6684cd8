package dev.back2code.dojo.map;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Table;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.Optional;

/** Points to the next kata and to the three commands that are most likely wanted. */
final class Signpost {

    private final Workspace workspace;
    private final Screen screen;

    Signpost(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    void print(Optional<Kata> next) {
        next.ifPresentOrElse(this::pointTo, this::allSolved);
    }

    private void pointTo(Kata kata) {
        boolean begun = workspace.state(kata) == State.red;
        screen.line("%s %s  %s, %d min%s"
                .formatted(
                        begun ? "Under way:" : "Next:",
                        screen.styled(Style.BOLD, kata.id()),
                        kata.title(),
                        kata.minutes(),
                        begun ? ", red" : ""));
        workspace.learnersFiles(kata).forEach(file -> screen.line("  your file: " + workspace.shown(file)));
        screen.line();
        commands(kata, begun).print(screen, "  ");
    }

    private static Table commands(Kata kata, boolean begun) {
        Table table = new Table();
        String id = kata.id();
        return begun
                ? table.row("./kata test " + id, "run its tests")
                        .row("./kata hint " + id, "one more hint")
                        .row("./kata show " + id, "the brief again")
                : table.row("./kata show " + id, "read its brief")
                        .row("./kata test " + id, "run its tests")
                        .row("./kata list", "all katas");
    }

    private void allSolved() {
        screen.line("Every kata of this clone is solved.");
        screen.line();
        new Table()
                .row("./kata progress", "what is left of the other stages")
                .row("./kata list", "all katas; the stretch tests turn green into gold")
                .row("./kata --help", "all commands")
                .print(screen, "  ");
    }
}
