package dev.back2code.dojo.screen;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the command writes: results to {@code out}, trouble to {@code err}. */
public final class Screen {

    private static final int PROSE_WIDTH = 100;

    private final PrintWriter out;
    private final PrintWriter err;
    private final int width;
    private final boolean colours;
    private final boolean unicode;
    private volatile boolean muted;

    /**
     * @param width in columns
     * @param unicode whether marks such as the tick can be written; ASCII stands in for them otherwise
     */
    public Screen(PrintWriter out, PrintWriter err, int width, boolean colours, boolean unicode) {
        this.out = out;
        this.err = err;
        this.width = width;
        this.colours = colours;
        this.unicode = unicode;
    }

    /**
     * The process's own output. The launcher states the terminal's width in {@code back2code.columns}, and leaves it
     * out when standard output is no terminal: Java itself cannot tell before release 22.
     */
    public static Screen ofProcess() {
        return of(
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                Integer.getInteger("back2code.columns", 0),
                colours(System.getenv()),
                System.out.charset().equals(StandardCharsets.UTF_8));
    }

    /**
     * @param columns width of the terminal, or 0 if it is none
     * @param colours whether a terminal may show them
     */
    public static Screen of(PrintWriter out, PrintWriter err, int columns, boolean colours, boolean unicode) {
        return new Screen(out, err, columns > 0 ? columns : PROSE_WIDTH, columns > 0 && colours, unicode);
    }

    /** See no-color.org: set and not empty means no colours. */
    private static boolean colours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public int width() {
        return width;
    }

    /** Width of prose: long lines are hard to read on a wide terminal. */
    public int proseWidth() {
        return Math.min(width, PROSE_WIDTH);
    }

    public boolean colours() {
        return colours;
    }

    public boolean unicode() {
        return unicode;
    }

    public void line(String text) {
        write(out, text);
    }

    public void line() {
        write(out, "");
    }

    /** Replaces the line that the cursor is in, and leaves the cursor there: for a terminal only. */
    public void overwrite(String text) {
        if (!muted) {
            out.print("\r\u001b[K" + (unicode ? text : Ascii.of(text)));
            out.flush();
        }
    }

    /** Text that is broken at the width of prose. */
    public void paragraph(String text) {
        Wrapping.of(text, proseWidth(), "", "").forEach(this::line);
    }

    /** One line on standard error. */
    public void complain(String text) {
        write(err, text);
    }

    /** Says nothing from now on: the process is about to end. */
    public void mute() {
        muted = true;
    }

    public String styled(Style style, String text) {
        return colours && !text.isEmpty() ? style.on() + text + Style.OFF : text;
    }

    private void write(PrintWriter writer, String text) {
        if (!muted) {
            writer.println(unicode ? text : Ascii.of(text));
            writer.flush();
        }
    }
}
