package dev.back2code.dojo.watch;

import dev.back2code.dojo.screen.Screen;
import java.util.function.Consumer;

/** Where {@link Watch} shows things: a terminal with keys, or lines without. */
interface Board extends AutoCloseable {

    /** Puts a page in the place of what is there. */
    void show(Consumer<Screen> page);

    /** Adds to what is there. */
    void add(Consumer<Screen> more);

    /** What goes on now, in one line that the next one replaces. */
    void status(String line);

    /** Whether somebody may press keys. */
    boolean hasKeys();

    /** Whether anybody can still read it. */
    boolean open();

    /** Leaves the terminal as it was. */
    @Override
    void close();
}
