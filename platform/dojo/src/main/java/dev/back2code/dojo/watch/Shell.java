package dev.back2code.dojo.watch;

import dev.back2code.dojo.screen.Screen;

/** The other commands of {@code kata}. */
public interface Shell {

    /** Carries out a command, such as {@code hint data-03}, and writes what it says to the screen. */
    void run(Screen screen, String... command);
}
