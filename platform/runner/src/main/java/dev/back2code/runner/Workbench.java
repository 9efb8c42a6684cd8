package dev.back2code.runner;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.JavaCompilation;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Trees;
import dev.back2code.catalog.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** Compiles a kata's tests once and its variants one by one, into a folder of this process. */
final class Workbench implements AutoCloseable {

    private final Repository repository;
    private final Path folder;
    private final Map<String, Path> tests = new HashMap<>();

    private Workbench(Repository repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
    }

    static Workbench in(Repository repository) {
        Path runs = repository.state().resolve("run");
        sweep(runs);
        return new Workbench(repository, runs.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
    }

    /** Compiles the tests, unless they are as they were, and the variant; the errors are of the first that has any. */
    JavaCompilation compile(Kata kata, Variant variant) {
        Path testClasses = folder.resolve(kata.id()).resolve("tests-" + fingerprint(kata));
        if (!testClasses.equals(tests.put(kata.id(), testClasses))) {
            JavaCompilation compilation = compileTests(kata, testClasses);
            if (!compilation.succeeded()) {
                tests.remove(kata.id());
                return compilation;
            }
        }
        if (variant.naive()) {
            return new JavaCompilation(List.of());
        }
        return JavaCompilation.of(repository, kata, variant, classes(kata, variant));
    }

    // Of what the tests are compiled from: a run that comes later must not be judged by older tests.
    private String fingerprint(Kata kata) {
        StringBuilder facts = new StringBuilder();
        new KataFiles(repository, kata)
                .tests()
                .forEach(source -> facts.append(source).append(text(source)));
        return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Without any implementation: tests see it from outside, through the service.
    private JavaCompilation compileTests(Kata kata, Path testClasses) {
        ClassPath kit = ClassPath.of(repository.platform().resolve("kata-kit"));
        return JavaCompilation.of(new KataFiles(repository, kata).tests(), kit.plus(host(kata)), testClasses);
    }

    Order order(Kata kata, Variant variant, OptionalLong seed) {
        return new Order(
                kata.id(),
                tests.get(kata.id()).toString(),
                variant.naive() ? "" : classes(kata, variant).toString(),
                seed);
    }

    private Path classes(Kata kata, Variant variant) {
        return folder.resolve(kata.id()).resolve(variant.kind() + "-" + variant.name());
    }

    private ClassPath host(Kata kata) {
        return ClassPath.of(repository.platform().resolve(kata.host()));
    }

    private static void sweep(Path runs) {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (Stream<Path> all = Files.list(runs)) {
            all.filter(run -> !ownerLives(run)).forEach(Trees::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ownerLives(Path run) {
        String owner = run.getFileName().toString().split("-")[0];
        return owner.matches("\\d+") && ProcessHandle.of(Long.parseLong(owner)).isPresent();
    }

    @Override
    public void close() {
        Trees.delete(folder);
    }
}
