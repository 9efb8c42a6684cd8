package dev.back2code.dojo.map;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Table;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.State;
import dev.back2code.dojo.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kata list}: the map, area by area. */
@Command(name = "list", description = "Shows all katas: difficulty, minutes, where you stand, what is advised first.")
public final class ListCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @Option(names = "--json", description = "For programs: one array.")
    private boolean json;

    public ListCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<Kata> katas = workspace.katas().all();
        if (json) {
            screen.line(Json.pretty(
                    katas.stream().map(kata -> KataSummary.of(kata, workspace)).toList(), screen.unicode()));
        } else {
            areas(katas).forEach(this::print);
            screen.line(legend());
        }
        return 0;
    }

    private static Map<String, List<Kata>> areas(List<Kata> katas) {
        return katas.stream().collect(Collectors.groupingBy(Kata::area, LinkedHashMap::new, Collectors.toList()));
    }

    private void print(String area, List<Kata> katas) {
        screen.line(screen.styled(Style.BOLD, area));
        Table table = new Table();
        katas.stream().map(kata -> KataSummary.of(kata, workspace)).forEach(kata -> table.row(row(kata)));
        table.print(screen, "  ");
        screen.line();
    }

    private List<String> row(KataSummary kata) {
        State state = kata.state();
        String requires = kata.requires().stream().map(Requirement::brief).collect(Collectors.joining(", "));
        return List.of(
                screen.styled(state.style(), state.mark()),
                kata.id(),
                kata.title(),
                "●".repeat(kata.difficulty()) + "○".repeat(Math.max(0, 5 - kata.difficulty())),
                kata.minutes() + " min",
                screen.styled(state.style(), state.name()),
                requires.isEmpty() ? "" : screen.styled(Style.DIM, "after " + requires));
    }

    private String legend() {
        return screen.styled(Style.DIM, "– unsolved  ✘ red  ✔ green: core tests pass  ★ gold: all tests pass");
    }
}
