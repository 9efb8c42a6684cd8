package dev.back2code.dojo.ask;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.AtomicFile;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata ask}: one file for an AI tutor, with all that it may know and nothing of the solution. */
@Command(name = "ask", description = "Writes a file for an AI tutor: its rules, the brief, your code, what failed.")
public final class AskCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @Parameters(paramLabel = "ID", description = "Such as data-03.")
    private String id = "";

    public AskCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Kata kata = workspace.katas().require(id);
        Path file = workspace.repository().journal().resolve(kata.id()).resolve("ask.md");
        AtomicFile.write(file, TutorFile.of(kata, workspace));
        screen.line(workspace.shown(file));
        screen.paragraph("Give this file to your assistant, then talk to it; ai/README.md says how to keep learning.");
        return 0;
    }
}
