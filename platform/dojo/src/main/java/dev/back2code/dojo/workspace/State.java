package dev.back2code.dojo.workspace;

import dev.back2code.dojo.screen.Style;
import dev.back2code.runner.Verdict.Colour;
import java.util.Optional;

/** Where a kata stands, in the order of a learner's progress. */
public enum State {
    unsolved("–", Style.DIM),
    red("✘", Style.RED),
    green("✔", Style.GREEN),
    gold("★", Style.YELLOW);

    private final String mark;
    private final Style style;

    State(String mark, Style style) {
        this.mark = mark;
        this.style = style;
    }

    /** Empty for what is no verdict on the learner's work: an error, a comparison that did not come out. */
    static Optional<State> of(Colour colour) {
        return switch (colour) {
            case red -> Optional.of(red);
            case green -> Optional.of(green);
            case gold -> Optional.of(gold);
            case inconclusive, error -> Optional.empty();
        };
    }

    public boolean solved() {
        return this == green || this == gold;
    }

    public String mark() {
        return mark;
    }

    public Style style() {
        return style;
    }
}
