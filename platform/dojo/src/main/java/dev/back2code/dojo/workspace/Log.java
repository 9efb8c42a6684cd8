package dev.back2code.dojo.workspace;

import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** {@code .kata/logs/kata.log}: stack traces, which the terminal is spared. */
public final class Log {

    private final Path file;

    public Log(Repository repository) {
        this.file = repository.logs().resolve("kata.log");
    }

    public Path file() {
        return file;
    }

    /** Never fails: there may be no space left, which may be the very thing to log. */
    public void write(Throwable trouble) {
        StringWriter text = new StringWriter();
        text.append(Instant.now().toString()).append(' ');
        trouble.printStackTrace(new PrintWriter(text, true));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // Said on the terminal in one line all the same.
        }
    }
}
