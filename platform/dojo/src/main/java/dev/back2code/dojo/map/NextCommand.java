package dev.back2code.dojo.map;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Json;
import dev.back2code.dojo.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kata next}: one kata, the one to do now. */
@Command(name = "next", description = "Names the kata to do now.")
public final class NextCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;

    @Option(names = "--json", description = "For programs: one object, or null when all katas are solved.")
    private boolean json;

    public NextCommand(Workspace workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Optional<Kata> next = workspace.next();
        if (json) {
            @Nullable
            KataSummary summary =
                    next.map(kata -> KataSummary.of(kata, workspace)).orElse(null);
            screen.line(Json.pretty(summary, screen.unicode()));
        } else {
            new Signpost(workspace, screen).print(next);
        }
        return 0;
    }
}
