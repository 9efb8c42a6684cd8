package dev.back2code.katas.sec03;

import java.util.ArrayList;
import java.util.List;

/** What was asked, by whom, and what came of it, where that is not as it should be. */
final class Cells {

    private static final int SHOWN = 6;

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    /** @param expected 200 stands for any success */
    void status(Relation who, Object what, int expected, int seen) {
        asked++;
        if (expected != (seen / 100 == 2 ? 200 : seen)) {
            wrong.add(
                    "%s, %s: %d, where it takes %s".formatted(who, what, seen, expected == 200 ? "success" : expected));
        }
    }

    void equal(Relation who, Object what, Object expected, Object seen) {
        asked++;
        if (!expected.equals(seen)) {
            wrong.add("%s, %s: %s, where it takes %s".formatted(who, what, seen, expected));
        }
    }

    boolean areRight() {
        return wrong.isEmpty();
    }

    int asked() {
        return asked;
    }

    /** A line for each of the first. */
    @Override
    public String toString() {
        String more = wrong.size() > SHOWN ? "%n    and %d more".formatted(wrong.size() - SHOWN) : "";
        return "%d%n    %s%s"
                .formatted(wrong.size(), String.join("\n    ", wrong.subList(0, Math.min(SHOWN, wrong.size()))), more);
    }
}
