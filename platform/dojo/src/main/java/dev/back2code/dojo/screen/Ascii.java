package dev.back2code.dojo.screen;

import java.util.Map;
import java.util.stream.Collectors;

/** Stand-ins for the characters that we use and an ASCII terminal lacks. */
final class Ascii {

    private static final Map<Integer, String> STAND_INS = Map.ofEntries(
            Map.entry((int) '✔', "+"),
            Map.entry((int) '✘', "x"),
            Map.entry((int) '★', "*"),
            Map.entry((int) '●', "o"),
            Map.entry((int) '○', "."),
            Map.entry((int) '·', "|"),
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '│', "|"),
            Map.entry((int) '─', "-"),
            Map.entry((int) '┼', "+"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '×', "x"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '’', "'"));

    private static final int LAST_ASCII = 0x7f;

    private Ascii() {}

    static String of(String text) {
        return text.codePoints().mapToObj(Ascii::standIn).collect(Collectors.joining());
    }

    private static String standIn(int character) {
        return character <= LAST_ASCII ? Character.toString(character) : STAND_INS.getOrDefault(character, "?");
    }
}
