package dev.back2code.dojo.watch;

import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import dev.back2code.dojo.screen.Wrapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** A terminal that gives single keys. It scrolls as usual, so that what was shown can be looked up. */
final class TerminalBoard implements Board {

    private static final int ESCAPE = 27;
    private static final long KEY_MILLIS = 500;
    private static final long REST_MILLIS = 20;

    private final Terminal terminal;
    private final Attributes before;
    private final boolean colours;
    private final boolean unicode;
    private volatile Screen screen;
    private String status = "";
    private volatile boolean open = true;

    private TerminalBoard(Terminal terminal, boolean colours, boolean unicode) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        this.colours = colours;
        this.unicode = unicode;
        this.screen = fitting();
    }

    /**
     * Takes the terminal over.
     *
     * @param screen what the process writes on, whose colours and marks are kept
     * @param events gets keys, other sizes, and Ctrl-C as the wish to quit
     */
    static TerminalBoard of(Terminal terminal, Screen screen, Consumer<Event> events) {
        TerminalBoard board = new TerminalBoard(terminal, screen.colours(), screen.unicode());
        terminal.handle(Signal.INT, signal -> events.accept(new Event.Quit()));
        terminal.handle(Signal.WINCH, signal -> board.fit(events));
        terminal.handle(Signal.CONT, signal -> {
            terminal.enterRawMode();
            board.fit(events);
        });
        Thread.ofPlatform().daemon().name("keys").start(() -> board.read(events));
        return board;
    }

    private void read(Consumer<Event> events) {
        NonBlockingReader keys = terminal.reader();
        try {
            while (open) {
                int key = keys.read(KEY_MILLIS);
                if (key == ESCAPE) {
                    skip(keys);
                } else if (key >= 0) {
                    events.accept(new Event.Key((char) key));
                } else if (key != NonBlockingReader.READ_EXPIRED) {
                    events.accept(new Event.Quit());
                    return;
                }
            }
        } catch (IOException e) {
            events.accept(new Event.Quit());
        }
    }

    // An arrow or a function key is a sequence whose letters are no keys of ours.
    private static void skip(NonBlockingReader keys) throws IOException {
        while (keys.read(REST_MILLIS) >= 0) {
            // The rest of it.
        }
    }

    private void fit(Consumer<Event> events) {
        screen = fitting();
        events.accept(new Event.Redraw());
    }

    private Screen fitting() {
        PrintWriter writer = terminal.writer();
        return Screen.of(writer, writer, Math.max(terminal.getWidth(), 1), colours, unicode);
    }

    @Override
    public void show(Consumer<Screen> page) {
        terminal.puts(Capability.clear_screen);
        page.accept(screen);
        write(status);
    }

    @Override
    public void add(Consumer<Screen> more) {
        write("");
        screen.line();
        more.accept(screen);
        write(status);
    }

    @Override
    public void status(String line) {
        status = line;
        write(line);
    }

    // One column stays free: some terminals wrap after the last.
    private void write(String line) {
        screen.overwrite(screen.styled(Style.DIM, Wrapping.cut(line, screen.width() - 1)));
    }

    @Override
    public boolean hasKeys() {
        return true;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            write("");
            terminal.setAttributes(before);
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
