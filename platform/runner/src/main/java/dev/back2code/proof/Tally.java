package dev.back2code.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/** How often which variant was judged as expected, kept in {@code .kata/repetition.properties}. */
final class Tally {

    private final Path file;
    private final Properties counts = new Properties();

    private Tally(Path file) {
        this.file = file;
    }

    static Tally in(Repository repository) {
        Tally tally = new Tally(repository.state().resolve("repetition.properties"));
        if (Files.exists(tally.file)) {
            try (var reader = Files.newBufferedReader(tally.file)) {
                tally.counts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tally;
    }

    /** Changes with the kata's tests and with the variant, so that only what changed runs again. */
    String key(Kata kata, KataFiles files, Variant variant) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path source : Stream.concat(files.tests().stream(), variant.sources().stream())
                .toList()) {
            text.append(Files.readString(source));
        }
        return "%s/%s/%s"
                .formatted(
                        kata.id(),
                        variant.name(),
                        UUID.nameUUIDFromBytes(text.toString().getBytes()));
    }

    int runs(String key) {
        return count(key, "expected") + count(key, "changed");
    }

    void add(String key, boolean expected) throws IOException {
        String kind = expected ? "expected" : "changed";
        counts.setProperty(key + "." + kind, Integer.toString(count(key, kind) + 1));
        counts.setProperty(key + ".on", LocalDate.now().toString());
        Files.createDirectories(file.getParent());
        try (var writer = Files.newBufferedWriter(file)) {
            counts.store(writer, null);
        }
    }

    String line(String key) {
        return "%d as expected, %d changed (%s)"
                .formatted(count(key, "expected"), count(key, "changed"), counts.getProperty(key + ".on"));
    }

    private int count(String key, String kind) {
        return Integer.parseInt(counts.getProperty(key + "." + kind, "0"));
    }
}
