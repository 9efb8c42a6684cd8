package dev.back2code.dojo.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests of a kata are core and which are stretch, read off their sources: Surefire's reports carry no tags.
 *
 * @param core class and method, {@code NoteFeedTest.an_empty_feed_is_an_empty_list}
 * @param stretch likewise
 */
record Depths(Set<String> core, Set<String> stretch) {

    private static final Pattern TEST =
            Pattern.compile("@Tag\\(\"(core|stretch)\"\\)(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*(?:public )?void\\s+(\\w+)");

    static Depths of(List<Path> tests) {
        return new Depths(named("core", tests), named("stretch", tests));
    }

    /** What a report of these tests says; nothing if it does not hold every core test. */
    State state(Set<String> passed, Set<String> failed) {
        if (core.isEmpty()) {
            return failed.isEmpty() ? State.green : State.red;
        }
        if (failed.stream().anyMatch(test -> !stretch.contains(test))) {
            return State.red;
        }
        if (!passed.containsAll(core)) {
            return State.unsolved;
        }
        return passed.containsAll(stretch) ? State.gold : State.green;
    }

    private static Set<String> named(String depth, Collection<Path> tests) {
        return tests.stream()
                .flatMap(test -> found(test)
                        .filter(match -> match.group(1).equals(depth))
                        .map(match -> simpleName(test) + "." + match.group(2)))
                .collect(Collectors.toSet());
    }

    private static Stream<MatchResult> found(Path test) {
        try {
            return TEST.matcher(Files.readString(test)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Path test) {
        return test.getFileName().toString().replaceFirst("\\.java$", "");
    }
}
