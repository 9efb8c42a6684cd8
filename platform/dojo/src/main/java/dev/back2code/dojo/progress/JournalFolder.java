package dev.back2code.dojo.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code journal/<id>}: what the learner wrote about one kata. */
record JournalFolder(Path folder) {

    boolean hasDesign() {
        return holds("adr") || holds("design");
    }

    boolean hasPostmortem() {
        return holds("postmortem");
    }

    private boolean holds(String prefix) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.startsWith(prefix) && name.endsWith(".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
