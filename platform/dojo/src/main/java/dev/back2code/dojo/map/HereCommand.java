package dev.back2code.dojo.map;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code kata} alone: where am I, what is next. */
@Command(
        name = "kata",
        description = "Katas against a running system. Alone: where you are and what is next.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 green, gold or done; 1 red or refused; 2 could not run; 3 inconclusive.",
            "'kata help COMMAND' explains one command."
        })
public final class HereCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    public HereCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<Kata> katas = workspace.katas().all();
        screen.line("%s  %d %s: %s"
                .formatted(
                        screen.styled(Style.BOLD, "Back2Code"),
                        katas.size(),
                        katas.size() == 1 ? "kata" : "katas",
                        counts(katas)));
        screen.line();
        new Signpost(workspace, screen).print(workspace.next());
        return 0;
    }

    private String counts(List<Kata> katas) {
        Map<State, Long> counts =
                katas.stream().collect(Collectors.groupingBy(workspace::state, Collectors.counting()));
        return Arrays.stream(State.values())
                .filter(counts::containsKey)
                .map(state ->
                        screen.styled(state.style(), "%s %d %s".formatted(state.mark(), counts.get(state), state)))
                .collect(Collectors.joining("  "));
    }
}
