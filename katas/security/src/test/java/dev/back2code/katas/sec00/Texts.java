package dev.back2code.katas.sec00;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that are no keys, by what is wrong with them. */
final class Texts {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Texts() {}

    /** What a careless comparison takes for this key. */
    static Map<String, String> almost(Key key) {
        String text = key.text();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("without its last character", cut(text, text.length() - 1));
        texts.put("its first 72 characters", cut(text, 72));
        texts.put("one character more", text + "A");
        texts.put("twice", text + text);
        texts.put("another last character", cut(text, text.length() - 1) + neighbour(text));
        texts.put("the last 8 characters turned round", cut(text, text.length() - 8) + turned(text));
        texts.put("in capitals", text.toUpperCase(Locale.ROOT));
        texts.put("its id in capitals", "b2c_" + key.beginning().substring(4).toUpperCase(Locale.ROOT) + key.random());
        texts.put("the last 20 characters in the other case", cut(text, text.length() - 20) + otherCase(text));
        texts.put("a blank in front of it", " " + text);
        texts.put("its random part alone", key.random());
        texts.put("another text with the same hashCode", sameHashCode(text));
        return texts;
    }

    /** Differs in the lowest bit alone, which the last of 43 characters does not need for 256 bits. */
    private static char neighbour(String text) {
        return ALPHABET.charAt(ALPHABET.indexOf(text.charAt(text.length() - 1)) ^ 1);
    }

    private static String turned(String text) {
        String last = text.substring(text.length() - 8);
        String turned = new StringBuilder(last).reverse().toString();
        return turned.equals(last) ? "AAAAAAAA" : turned;
    }

    private static String otherCase(String text) {
        return text.substring(text.length() - 20)
                .chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }

    /** One up, and the next 31 down: as in {@code Aa} and {@code BB}. */
    private static String sameHashCode(String text) {
        char[] characters = text.toCharArray();
        int at = text.length() - 20;
        while (characters[at + 1] < 'P') {
            at++;
        }
        characters[at]++;
        characters[at + 1] -= 31;
        return new String(characters);
    }

    /** Of the form of a key, but for its length, and of no pattern that could be made shorter. */
    static String ofLength(int length) {
        return "b2c_0123456789abcdef0123456789abcdef_"
                + IntStream.iterate(7, n -> n * 1_103_515_245 + 12_345)
                        .limit(length - 37)
                        .mapToObj(n -> Character.toString(ALPHABET.charAt(n >>> 16 & 63)))
                        .collect(Collectors.joining());
    }

    private static String cut(String text, int length) {
        return text.substring(0, length);
    }

    /** The letters and digits of another script that some take for the same. */
    static String fullWidth(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(Character.isLetterOrDigit(c) ? c + 0xfee0 : c))
                .reduce("", String::concat);
    }
}
