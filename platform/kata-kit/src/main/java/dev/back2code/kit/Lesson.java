package dev.back2code.kit;

import java.util.function.Supplier;

/**
 * A failure that teaches: what was observed, with numbers; why it hurts in production; where to read. Never the
 * solution.
 *
 * <pre>{@code
 * assertThat(buffers).withFailMessage(lesson("data-03 · M1")
 *         .observed("a page of 20 notes read %,d buffers", buffers)
 *         .hurts("the cost grows with every page")
 *         .read("data-03.md#theory")).isLessThan(60);
 * }</pre>
 */
public final class Lesson implements Supplier<String> {

    private final String topic;
    private String observed = "";
    private String hurts = "";
    private String read = "";
    private String shown = "";

    private Lesson(String topic) {
        this.topic = topic;
    }

    /** @param topic the kata's id, and the misconception if it is aimed at one: {@code data-03 · M1} */
    public static Lesson lesson(String topic) {
        return new Lesson(topic);
    }

    public Lesson observed(String text, Object... values) {
        observed = text.formatted(values);
        return this;
    }

    public Lesson hurts(String text, Object... values) {
        hurts = text.formatted(values);
        return this;
    }

    /** @param place a file and an anchor: {@code briefs/data-03.md#theory} */
    public Lesson read(String place) {
        read = place;
        return this;
    }

    /** @param picture several lines, such as a {@link dev.back2code.kit.race.Play} draws */
    public Lesson shown(Object picture) {
        shown = "\n" + picture;
        return this;
    }

    @Override
    public String get() {
        return "[%s] %s%s%n  → %s%n  → read %s".formatted(topic, observed, shown, hurts, read);
    }

    @Override
    public String toString() {
        return get();
    }
}
