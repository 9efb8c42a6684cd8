package dev.back2code.dojo.brief;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata show}: a brief, one screen of it unless more is asked for; never a hint. */
@Command(name = "show", description = "Shows a kata's brief: what to build, where, and when it is done.")
public final class ShowCommand implements Callable<Integer> {

    private static final List<String> FIRST_SCREEN = List.of("Design", "Implement");

    private final Workspace workspace;
    private final Screen screen;

    @Parameters(paramLabel = "ID", description = "Such as data-03.")
    private String id = "";

    @Option(names = "--all", description = "All five stages.")
    private boolean all;

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            converter = StageTitle.class,
            description = "One stage: theory, design, implement, break or reflect.")
    private @Nullable String stage;

    @Option(names = "--json", description = "For programs: one object.")
    private boolean json;

    public ShowCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Kata kata = workspace.katas().require(id);
        Brief brief = Brief.of(kata);
        if (json) {
            screen.line(Json.pretty(BriefSummary.of(kata, brief, workspace), screen.unicode()));
        } else if (stage != null) {
            new BriefText(workspace, screen, kata, brief).stages(List.of(stage));
        } else {
            new BriefText(workspace, screen, kata, brief).print(all ? Brief.STAGES : FIRST_SCREEN);
        }
        return 0;
    }
}
