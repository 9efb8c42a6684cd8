package dev.back2code.kit;

import java.util.function.Consumer;

/** Where the kit says what a person is waiting for. */
public final class Progress {

    private static volatile Consumer<String> sink = line -> System.out.println("· " + line);

    private Progress() {}

    /** Sends all further lines to {@code other}. */
    public static void to(Consumer<String> other) {
        sink = other;
    }

    /** Says one line. */
    public static void say(String line) {
        sink.accept(line);
    }
}
