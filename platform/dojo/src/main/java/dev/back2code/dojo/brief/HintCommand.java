package dev.back2code.dojo.brief;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Markdown;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata hint}: one more hint each time. */
@Command(name = "hint", description = "Gives one more hint each time, three in all.")
public final class HintCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @Parameters(paramLabel = "ID", description = "Such as data-03.")
    private String id = "";

    public HintCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Kata kata = workspace.katas().require(id);
        List<String> hints = Brief.of(kata).hints();
        int seen = workspace.hints().of(kata.id());
        if (seen < hints.size()) {
            print(seen + 1, hints, "");
            workspace.hints().saw(kata.id(), seen + 1);
            screen.line(screen.styled(Style.DIM, then(kata, hints.size() - seen - 1)));
        } else {
            print(hints.size(), hints, " again: there is no further one");
            screen.line(screen.styled(Style.DIM, "'./kata diff %s --spoil' shows the reference.".formatted(kata.id())));
        }
        return 0;
    }

    private void print(int level, List<String> hints, String remark) {
        screen.line(screen.styled(Style.BOLD, "Hint %d of %d%s".formatted(level, hints.size(), remark)));
        screen.line();
        Markdown.print(hints.get(level - 1), screen);
        screen.line();
    }

    private static String then(Kata kata, int left) {
        return left == 0
                ? "That was the last one."
                : "%d left: try first, then './kata hint %s'.".formatted(left, kata.id());
    }
}
