package dev.back2code.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A failure message without what differs from run to run: numbers, random text such as ids and cursors, the picture
 * of a race, what the service failed on, which under a fault is whatever met it first, and the order of statements, which
 * is that of what each of them cost.
 */
final class Masked {

    private static final Pattern RANDOM = Pattern.compile("(?=[A-Za-z_+/=-]*\\d)[A-Za-z0-9_+/=-]{20,}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private static final Pattern PICTURE = Pattern.compile("(?m)^ {4}│.*\\R?");
    private static final Pattern STATEMENT = Pattern.compile("\\s*# x, # rows, # buffers: .*");
    private static final Pattern SERVICE = Pattern.compile("(?s)\\R {2}the service failed on .*");

    private Masked() {}

    static String of(String message) {
        String lesson =
                SERVICE.matcher(PICTURE.matcher(message.strip()).replaceAll("")).replaceAll("");
        String masked = NUMBER.matcher(RANDOM.matcher(lesson).replaceAll("#")).replaceAll("#");
        return statementsInOrder(masked.lines().toList()).strip();
    }

    private static String statementsInOrder(List<String> lines) {
        List<String> all = new ArrayList<>();
        int first = 0;
        for (String line : lines) {
            all.add(line);
            if (STATEMENT.matcher(line).matches()) {
                all.subList(first, all.size()).sort(null);
            } else {
                first = all.size();
            }
        }
        return String.join("\n", all);
    }
}
