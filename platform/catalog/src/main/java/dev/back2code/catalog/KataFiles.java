package dev.back2code.catalog;

import dev.back2code.catalog.Variant.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of one kata are. */
public record KataFiles(Repository repository, Kata kata) {

    /** The learner's sources: the only ones that they edit. */
    public Variant mine() {
        return tree(Kind.MINE, "mine", area().resolve("src/main/java"));
    }

    /** The sources as they were before the learner began. */
    public Variant stub() {
        return tree(Kind.STUB, "stub", solution().resolve("stubs"));
    }

    /** What the service does while nobody has written the seam. */
    public Variant naive() {
        return new Variant(Kind.NAIVE, "naive", area(), List.of());
    }

    public Variant reference() {
        return tree(Kind.REFERENCE, "reference", solution().resolve("src/main/java"));
    }

    /** Each in a folder of its own, and completed by those files of the reference whose names it has not. */
    public List<Variant> alternatives() {
        return folders(Kind.ALTERNATIVE, solution().resolve("alternatives").resolve(kata.id()));
    }

    /** As {@link #alternatives()}. */
    public List<Variant> misconceptions() {
        return folders(Kind.MISCONCEPTION, solution().resolve("misconceptions").resolve(kata.id()));
    }

    public List<Path> tests() {
        return javaFiles(area().resolve("src/test/java").resolve(packageFolder()));
    }

    /** The ids of all tests, one a line, so that a test which silently stops running is noticed. */
    public Path pinnedTests() {
        return solution().resolve("tests").resolve(kata.id() + ".txt");
    }

    private Path area() {
        return repository.katas().resolve(kata.area());
    }

    private Path solution() {
        return repository.solutions().resolve(kata.area());
    }

    private Path packageFolder() {
        return Path.of(kata.packageName().replace('.', '/'));
    }

    private Variant tree(Kind kind, String name, Path sourceRoot) {
        Path folder = sourceRoot.resolve(packageFolder());
        return new Variant(kind, name, folder, javaFiles(folder));
    }

    private List<Variant> folders(Kind kind, Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new Variant(kind, folder.getFileName().toString(), folder, completed(folder)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What a variant leaves out is as in the reference: one of two seams, or a helper.
    private List<Path> completed(Path folder) {
        Variant reference = reference();
        Stream<Path> rest = reference.sources().stream()
                .filter(file -> !Files.exists(folder.resolve(reference.folder().relativize(file))));
        return Stream.concat(javaFiles(folder).stream(), rest).toList();
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
