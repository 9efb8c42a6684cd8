package dev.back2code.catalog;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a platform module runs with: its own classes first, then its dependencies as Maven resolved them. */
public record ClassPath(List<Path> entries) {

    /**
     * The class path of a module that Maven has built.
     *
     * @param module folder of the module
     * @throws IllegalStateException if it is not built yet
     */
    public static ClassPath of(Path module) {
        Path classes = module.resolve("target/classes");
        Path file = module.resolve("target/classpath");
        if (!Files.isDirectory(classes) || !Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "%s is not built yet. Run './kata' or 'mvn -q process-classes' once, then again."
                            .formatted(module));
        }
        try {
            Stream<Path> dependencies = Arrays.stream(
                            Files.readString(file).strip().split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of);
            return new ClassPath(Stream.concat(Stream.of(classes), dependencies).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ClassPath plus(Path... more) {
        return new ClassPath(Stream.concat(entries.stream(), Stream.of(more)).toList());
    }

    public ClassPath plus(ClassPath other) {
        return new ClassPath(Stream.concat(entries.stream(), other.entries.stream())
                .distinct()
                .toList());
    }

    /** As {@code java -cp} takes it. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
