package dev.back2code.dojo.watch;

import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.screen.Style;
import java.util.function.Consumer;

/** Without a terminal: everything follows what was there before, a line at a time. */
final class LineBoard implements Board {

    private final Screen screen;

    LineBoard(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void show(Consumer<Screen> page) {
        page.accept(screen);
    }

    @Override
    public void add(Consumer<Screen> more) {
        more.accept(screen);
    }

    @Override
    public void status(String line) {
        screen.line(screen.styled(Style.DIM, line));
    }

    @Override
    public boolean hasKeys() {
        return false;
    }

    @Override
    public boolean open() {
        return !screen.out().checkError();
    }

    @Override
    public void close() {
        // Nothing was changed.
    }
}
