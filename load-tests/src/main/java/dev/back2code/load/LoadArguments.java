package dev.back2code.load;

import dev.back2code.kit.Code;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param scenario such as {@code L3}
 * @param compare naive, yours and reference instead of yours alone
 * @param with whose code serves the seams of the whole platform
 * @param block how long one implementation is loaded at a stretch
 * @param json the result as JSON on standard output, progress on standard error
 */
record LoadArguments(String scenario, boolean compare, Code with, Duration block, boolean json) {

    static final String USAGE = "NAME [--compare | --with mine|skeleton|solutions] [--seconds N] [--json]";
    static final Duration USUAL_BLOCK = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static LoadArguments of(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        String scenario = "";
        boolean compare = false;
        Code with = Code.MINE;
        boolean json = false;
        Duration block = USUAL_BLOCK;
        while (!rest.isEmpty()) {
            String next = rest.removeFirst();
            switch (next) {
                case "--compare" -> compare = true;
                case "--with" -> with = Code.named(rest.pollFirst(), "Usage: " + USAGE);
                case "--json" -> json = true;
                case "--seconds" -> block = seconds(rest.pollFirst());
                default -> scenario = only(scenario, next);
            }
        }
        return new LoadArguments(scenario, compare, with, block, json);
    }

    private static Duration seconds(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 2) {
            throw new IllegalArgumentException(
                    "--seconds is the length of a block, a whole number from 2 to 999; usual is %d."
                            .formatted(USUAL_BLOCK.toSeconds()));
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static String only(String before, String name) {
        if (!before.isEmpty() || name.startsWith("-")) {
            throw new IllegalArgumentException("'%s' is not understood. Usage: %s".formatted(name, USAGE));
        }
        return name;
    }
}
