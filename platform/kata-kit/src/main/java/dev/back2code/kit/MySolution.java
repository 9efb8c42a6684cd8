package dev.back2code.kit;

import dev.back2code.catalog.JavaCompilation;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The learner's classes of one kata, compiled alone. */
public final class MySolution {

    private MySolution() {}

    /**
     * Compiles them; the kata's SQL, if it has some, lies beside them.
     *
     * @param purpose names the folder of the classes, which the next call replaces
     * @return that folder
     * @throws NotSolved if the sources are those of the stub, or do not compile
     */
    public static Path compiled(Repository repository, Kata kata, String purpose) {
        KataFiles files = new KataFiles(repository, kata);
        Variant mine = files.mine();
        if (mine.java().isEmpty() || texts(mine).equals(texts(files.stub()))) {
            throw NotSolved.untouched();
        }
        Path output = repository.state().resolve(purpose).resolve(kata.id());
        JavaCompilation compilation = JavaCompilation.of(repository, kata, mine, output);
        if (!compilation.succeeded()) {
            JavaCompilation.Problem first = compilation.errors().getFirst();
            throw new NotSolved("%s:%d: %s"
                    .formatted(
                            first.file().getFileName(),
                            first.line(),
                            first.message().lines().findFirst().orElse("")));
        }
        return output;
    }

    private static Map<Path, String> texts(Variant variant) {
        return variant.sources().stream().collect(Collectors.toMap(variant.folder()::relativize, MySolution::text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
