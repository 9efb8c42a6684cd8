package dev.back2code.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The outcome of compiling some sources alone, apart from Maven, so that one broken kata blocks no other.
 *
 * @param errors in the order of the compiler; empty means that the classes are there
 */
public record JavaCompilation(List<Problem> errors) {

    private static final String RELEASE = "21";

    /** One error, as an editor can jump to it; the line counts from 1. */
    public record Problem(Path file, long line, String message) {

        @Override
        public String toString() {
            return "%s:%d: %s".formatted(file, line, message);
        }
    }

    public boolean succeeded() {
        return errors.isEmpty();
    }

    /**
     * Compiles {@code sources} against {@code classPath} into {@code output}, which is emptied first: a class whose
     * source is gone must not live on.
     */
    public static JavaCompilation of(List<Path> sources, ClassPath classPath, Path output) {
        // A file manager is not thread-safe, so each compilation has its own.
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ENGLISH, null)) {
            Trees.delete(output);
            Files.createDirectories(output);
            List<String> options = List.of(
                    "--release",
                    RELEASE,
                    "-parameters",
                    "-g",
                    "-proc:none",
                    "-implicit:none",
                    "-cp",
                    classPath.toString(),
                    "-d",
                    output.toString());
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JavaCompilation(found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(JavaCompilation::problem)
                .toList());
    }

    /**
     * Compiles one implementation of a kata, alone, against the kata's host service into {@code output}, and puts its SQL,
     * if it has some, beside the classes, as Maven does with a resource. Sources that do not declare a class that serves
     * one of the kata's seams have an error: the service would find somebody else's by that name.
     */
    public static JavaCompilation of(Repository repository, Kata kata, Variant variant, Path output) {
        ClassPath host = ClassPath.of(repository.platform().resolve(kata.host()));
        JavaCompilation compilation = of(variant.java(), host, output);
        variant.sql().ifPresent(sql -> copy(sql, output.resolve(kata.packageFolder())));
        return compilation.succeeded() ? new JavaCompilation(undeclared(kata, variant, output)) : compilation;
    }

    private static List<Problem> undeclared(Kata kata, Variant variant, Path output) {
        return kata.seams().values().stream()
                .filter(type -> !Files.exists(output.resolve(type.replace('.', '/') + ".class")))
                .map(type -> new Problem(
                        variant.folder().resolve(Kata.sourceOf(type)),
                        1,
                        "%s is not declared; package and name of a class that serves a seam must stay".formatted(type)))
                .toList();
    }

    private static void copy(Path file, Path folder) {
        try {
            Files.copy(file, Files.createDirectories(folder).resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> each) {
        Path file = each.getSource() == null
                ? Path.of("javac")
                : Path.of(each.getSource().toUri());
        return new Problem(file, each.getLineNumber(), each.getMessage(Locale.ENGLISH));
    }
}
