package dev.back2code.dojo.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code .kata/attempts/<id>/<time>}: a learner's work as it was before a reset. */
record Attempt(Path folder) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** The next free folder: two resets in one second must not share one. */
    static Attempt at(Path attempts, Instant now) {
        String name = NAME.format(now.atZone(ZoneId.systemDefault()));
        Path folder = attempts.resolve(name);
        for (int n = 2; Files.exists(folder); n++) {
            folder = attempts.resolve(name + "-" + n);
        }
        return new Attempt(folder);
    }

    /** Copies all files, or throws and leaves nothing behind. */
    void keep(List<Path> files, Path root) throws IOException {
        try {
            for (Path file : files) {
                keep(file, folder.resolve(root.relativize(file)));
            }
        } catch (IOException e) {
            discard();
            throw e;
        }
    }

    private static void keep(Path file, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        if (Files.mismatch(file, copy) != -1) {
            throw new IOException("The copy %s differs from its original".formatted(copy));
        }
    }

    private void discard() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
