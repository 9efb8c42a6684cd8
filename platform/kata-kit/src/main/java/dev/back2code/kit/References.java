package dev.back2code.kit;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.JavaCompilation;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Reference solutions as classes, compiled once for each state of their sources. */
final class References {

    private References() {}

    static Path compiled(Repository repository, List<Kata> katas) {
        List<Path> sources = katas.stream()
                .flatMap(kata -> new KataFiles(repository, kata).reference().java().stream())
                .toList();
        ClassPath services =
                ClassPath.of(repository.platform().resolve(katas.getFirst().host()));
        Path folder = repository.state().resolve("references").resolve(fingerprint(sources, services));
        return Files.isDirectory(folder) ? folder : compile(sources, services, folder);
    }

    // Compiled beside and then moved, so that a second process never sees half of it.
    private static Path compile(List<Path> sources, ClassPath services, Path folder) {
        Path draft = folder.resolveSibling("draft-" + UUID.randomUUID());
        JavaCompilation compilation = JavaCompilation.of(sources, services, draft);
        if (!compilation.succeeded()) {
            throw new IllegalStateException("A reference solution does not compile: "
                    + compilation.errors().getFirst());
        }
        try {
            return Files.move(draft, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(List<Path> sources, ClassPath services) {
        try {
            StringBuilder facts = new StringBuilder();
            for (Path source : sources) {
                facts.append(source.getFileName()).append(Files.readString(source));
            }
            for (Path seam : seams(services)) {
                facts.append(seam.getFileName()).append(UUID.nameUUIDFromBytes(Files.readAllBytes(seam)));
            }
            return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> seams(ClassPath services) throws IOException {
        try (var classes = Files.find(
                services.entries().getFirst(),
                12,
                (file, facts) -> file.toString().endsWith(".class"))) {
            return classes.filter(file -> file.getParent().endsWith("seam"))
                    .sorted()
                    .toList();
        }
    }
}
