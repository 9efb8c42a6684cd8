package dev.back2code.proof;

import java.util.regex.Pattern;

/**
 * A failure message without what differs from run to run: numbers, random text such as ids and cursors, and the picture
 * of a race.
 */
final class Masked {

    private static final Pattern RANDOM = Pattern.compile("(?=[A-Za-z_+/=-]*\\d)[A-Za-z0-9_+/=-]{20,}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private static final Pattern PICTURE = Pattern.compile("(?m)^ {4}│.*\\R?");

    private Masked() {}

    static String of(String message) {
        String text =
                RANDOM.matcher(PICTURE.matcher(message.strip()).replaceAll("")).replaceAll("#");
        return NUMBER.matcher(text).replaceAll("#").replace("\r\n", "\n");
    }
}
