package dev.back2code.dojo.resident;

import dev.back2code.dojo.screen.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kata stop}: the resident runner itself hears it before this command does; without one there is nothing to do. */
@Command(name = "stop", description = "Ends the runner that 'kata test' leaves in the background.")
public final class StopCommand implements Callable<Integer> {

    private final Screen screen;

    public StopCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.line("No runner is alive in this clone.");
        return 0;
    }
}
