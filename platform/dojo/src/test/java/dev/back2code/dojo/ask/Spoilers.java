package dev.back2code.dojo.ask;

import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What gives a solution away: each line of 16 characters or more of the reference, of the alternatives and of the
 * misconceptions with their messages, and the names of the latter two. A line that the stub has too, whole or as a part,
 * is none: imports, the constructor, braces. Nor is a single short word: a brief names annotations.
 */
final class Spoilers {

    private static final int TELLING = 16;

    private final List<Path> files;
    private final List<String> phrases;

    Spoilers(KataFiles kata) {
        List<Variant> others = Stream.concat(kata.alternatives().stream(), kata.misconceptions().stream())
                .toList();
        files = Stream.concat(
                        kata.reference().sources().stream(),
                        others.stream().flatMap(each -> all(each.folder()).stream()))
                .toList();
        String stub = kata.stub().sources().stream().map(Spoilers::text).collect(Collectors.joining());
        Stream<String> lines = files.stream()
                .flatMap(file -> text(file).lines())
                .map(String::strip)
                .filter(line -> line.length() >= TELLING && !stub.contains(line));
        phrases = Stream.concat(lines, others.stream().map(Variant::name))
                .distinct()
                .toList();
    }

    List<Path> files() {
        return files;
    }

    /** Those that a text holds. */
    List<String> in(String text) {
        return phrases.stream().filter(text::contains).toList();
    }

    private static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
