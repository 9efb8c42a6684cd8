package dev.back2code.load.lab;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.JavaCompilation;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The learner's classes of one kata, compiled alone. */
final class MySolution {

    private MySolution() {}

    /**
     * Compiles them.
     *
     * @return the folder of the classes, replaced by the next run
     * @throws NotSolved if the sources are those of the stub, or do not compile
     */
    static Path compiled(Repository repository, Kata kata) {
        KataFiles files = new KataFiles(repository, kata);
        List<Path> sources = files.mine().java();
        if (sources.isEmpty() || texts(files.mine()).equals(texts(files.stub()))) {
            throw NotSolved.untouched();
        }
        Path output = repository.state().resolve("load").resolve(kata.id());
        ClassPath service = ClassPath.of(repository.platform().resolve(kata.host()));
        JavaCompilation compilation = JavaCompilation.of(sources, service, output);
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
