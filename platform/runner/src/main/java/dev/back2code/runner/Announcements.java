package dev.back2code.runner;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits what a JVM prints: lines that open with {@code "· "} are announcements, the rest is passed on. */
final class Announcements extends OutputStream {

    private static final String MARK = "· ";

    private final PrintStream rest;
    private final Consumer<String> announcements;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Announcements(PrintStream rest, Consumer<String> announcements) {
        this.rest = rest;
        this.announcements = announcements;
    }

    @Override
    public synchronized void write(int character) {
        if (character != '\n') {
            line.write(character);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (text.startsWith(MARK)) {
            announcements.accept(text.substring(MARK.length()));
        } else {
            rest.println(text);
        }
    }
}
