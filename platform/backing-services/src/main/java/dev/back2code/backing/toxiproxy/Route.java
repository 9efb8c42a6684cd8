package dev.back2code.backing.toxiproxy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A row of the API's table.
 *
 * @param path such as {@code /proxies/{}}, where braces stand for a name
 */
record Route(Set<String> methods, List<String> path, Action action) {

    /** What the row does. */
    interface Action {

        /** @param names that stand in the place of the braces, in their order */
        Answer answer(List<String> names, byte[] body);
    }

    static Route of(String methods, String path, Action action) {
        return new Route(Set.of(methods.split(" ")), segments(path), action);
    }

    /** Of {@code /proxies/redis}: "proxies", "redis". */
    static List<String> segments(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    boolean matches(List<String> segments) {
        if (segments.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (isName(i) ? segments.get(i).isEmpty() : !path.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    Answer answer(List<String> segments, byte[] body) {
        return action.answer(
                IntStream.range(0, path.size())
                        .filter(this::isName)
                        .mapToObj(segments::get)
                        .toList(),
                body);
    }

    private boolean isName(int segment) {
        return path.get(segment).equals("{}");
    }
}
