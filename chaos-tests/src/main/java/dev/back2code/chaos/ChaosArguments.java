package dev.back2code.chaos;

import dev.back2code.chaos.experiment.Form;
import dev.back2code.kit.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param experiment such as {@code C03}; empty: they are to be listed
 * @param with whose code serves the seams
 * @param seed of what is asked for; empty: another one each time
 */
record ChaosArguments(String experiment, Code with, Form form, OptionalLong seed) {

    static final String USAGE = "[NAME [--with mine|skeleton|solutions] [--short] [--seed N]]";

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static ChaosArguments of(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        String experiment = "";
        Code with = Code.MINE;
        Form form = Form.LONG;
        OptionalLong seed = OptionalLong.empty();
        while (!rest.isEmpty()) {
            String next = rest.removeFirst();
            switch (next) {
                case "--with" -> with = Code.named(rest.pollFirst(), "Usage: " + USAGE);
                case "--short" -> form = Form.SHORT;
                case "--seed" -> seed = OptionalLong.of(number(rest.pollFirst()));
                default -> experiment = only(experiment, next);
            }
        }
        return new ChaosArguments(experiment, with, form, seed);
    }

    private static long number(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("--seed takes a whole number of at most nine digits.");
        }
        return Long.parseLong(text);
    }

    private static String only(String before, String name) {
        if (!before.isEmpty() || name.startsWith("-")) {
            throw new IllegalArgumentException("'%s' is not understood. Usage: %s".formatted(name, USAGE));
        }
        return name;
    }
}
