package dev.back2code.dojo.watch;

import dev.back2code.dojo.workspace.Result;

/** What happens to {@link Watch}; its loop takes one after the other. */
sealed interface Event {

    /** A file that the tests depend on is another one now. */
    record Saved() implements Event {}

    /** What the run does now, in a line. */
    record Progress(Run run, String line) implements Event {}

    /** The verdict of the core tests, while the others run. */
    record Confirming(Run run, Result core) implements Event {}

    record Judged(Run run, Result result) implements Event {}

    record Key(char key) implements Event {}

    /** The terminal has another size, or is ours again after Ctrl-Z. */
    record Redraw() implements Event {}

    record Quit() implements Event {}
}
