package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Wrapping;
import dev.back2code.dojo.verdict.VerdictText;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.dojo.workspace.Workspace;
import dev.back2code.runner.Verdict.Colour;
import org.jspecify.annotations.Nullable;

/** What {@link Watch} shows of a kata. */
record WatchText(Screen screen, Workspace workspace, Kata kata) {

    void print(@Nullable Result result, boolean withKeys) {
        if (result == null || withKeys) {
            screen.line("%s  %s".formatted(screen.styled(Style.BOLD, kata.id()), kata.title()));
            screen.line();
        }
        if (result == null) {
            workspace.learnersFiles(kata).forEach(file -> screen.line(workspace.shown(file)));
        } else if (result.verdict() == Colour.error) {
            trouble(result.problem());
        } else {
            new VerdictText(screen, kata, result).printRed();
        }
        if (withKeys) {
            keys();
        }
    }

    private void trouble(String problem) {
        screen.line(screen.styled(Style.RED, "ERROR") + "  " + kata.id());
        Wrapping.of(problem, screen.width(), "  ", "  ").forEach(screen::line);
    }

    /** The keys that make sense now. */
    void keys() {
        String diff = workspace.state(kata).solved() ? "d diff · " : "";
        screen.line();
        screen.paragraph("h hint · n next · l list · %sr again · a ask · q quit".formatted(diff));
    }
}
