package dev.back2code.proof;

import java.util.regex.Pattern;

/** A failure message without what differs from run to run: numbers, and random text such as ids and cursors. */
final class Masked {

    private static final Pattern RANDOM = Pattern.compile("(?=[A-Za-z_+/=-]*\\d)[A-Za-z0-9_+/=-]{20,}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private Masked() {}

    static String of(String message) {
        String text = RANDOM.matcher(message.strip()).replaceAll("#");
        return NUMBER.matcher(text).replaceAll("#").replace("\r\n", "\n");
    }
}
