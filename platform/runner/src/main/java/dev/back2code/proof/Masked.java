package dev.back2code.proof;

import java.util.regex.Pattern;

/**
 * A failure message without what differs from run to run: numbers, random text such as ids and cursors, the picture
 * of a race, and what the service failed on, which under a fault is whatever met it first.
 */
final class Masked {

    private static final Pattern RANDOM = Pattern.compile("(?=[A-Za-z_+/=-]*\\d)[A-Za-z0-9_+/=-]{20,}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private static final Pattern PICTURE = Pattern.compile("(?m)^ {4}│.*\\R?");
    private static final Pattern SERVICE = Pattern.compile("(?s)\\R {2}the service failed on .*");

    private Masked() {}

    static String of(String message) {
        String lesson =
                SERVICE.matcher(PICTURE.matcher(message.strip()).replaceAll("")).replaceAll("");
        return NUMBER.matcher(RANDOM.matcher(lesson).replaceAll("#"))
                .replaceAll("#")
                .replace("\r\n", "\n")
                .strip();
    }
}
