package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Interruptible;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kata watch}: follows a kata until it is left. */
@Command(
        name = "watch",
        description = {
            "Follows a kata: at each save it runs the tests and shows what is red.",
            "On a terminal single keys do the rest; without one it prints lines until it is ended."
        })
public final class WatchCommand implements Callable<Integer> {

    private final Workspace workspace;
    private final Screen screen;
    private final Shell shell;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "Such as data-03. Without it: the kata that was red last, else the next one.")
    private @Nullable String id;

    public WatchCommand(Workspace workspace, Screen screen, Shell shell) {
        this.workspace = workspace;
        this.screen = screen;
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Kata kata = kata();
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        Watch watch =
                new Watch(workspace, Round.ofLauncher(workspace.repository()), shell, board(events), events, kata);
        return new Interruptible(watch::close, screen).during(() -> {
            watch.follow();
            return 0;
        });
    }

    private Kata kata() {
        return id == null
                ? workspace
                        .current()
                        .orElseThrow(() -> new IllegalStateException(
                                "Every kata of this clone is solved. Name one: './kata watch data-00'."))
                : workspace.katas().require(id);
    }

    private Board board(BlockingQueue<Event> events) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("exec")
                .dumb(true)
                .nativeSignals(true)
                .build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return new LineBoard(screen);
        }
        return TerminalBoard.of(terminal, screen, events::add);
    }
}
