package dev.back2code.catalog;

import dev.back2code.catalog.Variant.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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
        return files(area().resolve("src/test/java").resolve(kata.packageFolder()), KataFiles::isJava);
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

    private Variant tree(Kind kind, String name, Path sourceRoot) {
        Path folder = sourceRoot.resolve(kata.packageFolder());
        return new Variant(kind, name, folder, sources(folder));
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

    // A folder shows what is special about it; the rest is the reference's.
    private List<Path> completed(Path folder) {
        Variant reference = reference();
        List<Path> own = sources(folder);
        Stream<Path> others = reference.sources().stream()
                .filter(source ->
                        !Files.exists(folder.resolve(reference.folder().relativize(source))));
        return Stream.concat(own.stream(), others).toList();
    }

    private List<Path> sources(Path folder) {
        return files(
                folder,
                file -> isJava(file) || kata.sql().filter(file::endsWith).isPresent());
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) {
        return Trees.files(folder).stream().filter(wanted).sorted().toList();
    }
}
