package dev.back2code.katas.sys01;

import java.util.regex.Pattern;

/** Signs of what only exceptions know. */
final class Leaks {

    private static final Pattern CLASSES = Pattern.compile(
            "\\b(?:java|jakarta|dev\\.back2code|org|tools|com)\\.[a-z]\\w*\\.|[a-z](?:Exception|Error)\\b");

    private Leaks() {}

    /** Names of classes or packages. */
    static boolean in(String text) {
        return CLASSES.matcher(text).find();
    }
}
