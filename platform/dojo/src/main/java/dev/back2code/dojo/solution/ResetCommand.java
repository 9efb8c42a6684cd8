package dev.back2code.dojo.solution;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata reset}: back to the stub; what was there is kept. */
@Command(name = "reset", description = "Puts a kata back to its stub and keeps what you had under .kata/attempts.")
public final class ResetCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @Parameters(paramLabel = "ID", description = "Such as data-03.")
    private String id = "";

    public ResetCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Kata kata = workspace.katas().require(id);
        Reset reset = Reset.of(kata, workspace);
        if (workspace.state(kata) != State.unsolved) {
            workspace.journal().reset(kata.id());
        }
        Files.deleteIfExists(workspace.results().file(kata.id()));
        tell(kata, reset);
        return 0;
    }

    private void tell(Kata kata, Reset reset) {
        if (reset.nothingToDo()) {
            screen.line("%s is its stub already; nothing was changed.".formatted(kata.id()));
            return;
        }
        screen.line("%s is back to its stub.".formatted(kata.id()));
        reset.restored().forEach(file -> say("restored", file));
        reset.removed().forEach(file -> say("moved away", file));
        if (!reset.kept().isEmpty()) {
            say("your work", reset.attempt());
        }
    }

    private void say(String what, Path where) {
        screen.line("  %-10s  %s".formatted(what, workspace.shown(where)));
    }
}
