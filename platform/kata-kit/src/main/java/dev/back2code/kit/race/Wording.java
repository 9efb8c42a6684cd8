package dev.back2code.kit.race;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes statements, values and answers short enough to read beside each other. */
final class Wording {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:[\\d.]+)?( ?(Z|[+-][\\d:]+))?");
    private static final Pattern BOUND_VALUE = Pattern.compile("\\('([^']*)'(::[a-z0-9 ]+)?\\)");
    private static final Pattern PARENTHESIS_OR_FROM = Pattern.compile("[()]| from ", Pattern.CASE_INSENSITIVE);
    /** As Hibernate names tables: {@code notes n1_0}. */
    private static final Pattern QUALIFIER = Pattern.compile("\\b[a-z]+\\d+_\\d+\\.");

    private static final Pattern ALIAS = Pattern.compile(" [a-z]+\\d+_\\d+\\b");
    /** A script's key comes behind its text and the number of its keys. */
    private static final Pattern COMMAND_AND_KEY = Pattern.compile("^(EVAL\\S* \\S+ \\d+ \\S+|\\S+ \\S+)");

    private static final int LONGEST = 200;
    private static final int LONGEST_SELECT_LIST = 29;

    private final Map<String, String> marks = new LinkedHashMap<>();

    /** The same id gets the same mark wherever it occurs. */
    String of(String text) {
        String plain = BOUND_VALUE.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("$1");
        String marked = UUID.matcher(plain).replaceAll(id -> mark(id.group()));
        String timed = TIME.matcher(marked).replaceAll("‹time›");
        String unnamed = ALIAS.matcher(QUALIFIER.matcher(timed).replaceAll("")).replaceAll("");
        String brief = withoutLongSelectList(unnamed);
        return brief.length() <= LONGEST ? brief : withoutMiddle(brief);
    }

    // The list may hold subqueries, with a FROM of their own.
    private static String withoutLongSelectList(String text) {
        if (!text.regionMatches(true, 0, "select ", 0, "select ".length())) {
            return text;
        }
        int depth = 0;
        Matcher sign = PARENTHESIS_OR_FROM.matcher(text);
        while (sign.find()) {
            switch (sign.group()) {
                case "(" -> depth++;
                case ")" -> depth--;
                default -> {
                    if (depth == 0) {
                        boolean brief = sign.start() <= "select ".length() + LONGEST_SELECT_LIST;
                        return brief ? text : "select …" + text.substring(sign.start());
                    }
                }
            }
        }
        return text;
    }

    // The verb and the table stand at the beginning, the condition and the lock at the end.
    private static String withoutMiddle(String text) {
        int head = LONGEST / 2;
        return text.substring(0, head).strip() + " … "
                + text.substring(text.length() - head).strip();
    }

    /** A command to Redis, with its key. */
    static String withoutValues(String command) {
        Matcher start = COMMAND_AND_KEY.matcher(command);
        return start.find() ? start.group() : command;
    }

    private String mark(String id) {
        return marks.computeIfAbsent(id.toLowerCase(), known -> "‹%d›".formatted(marks.size() + 1));
    }
}
