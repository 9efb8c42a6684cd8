package dev.back2code.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.ClassPath;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kata's tests run from an IDE's gutter: by the JUnit Platform, with the module's class path and no flag. */
class GutterTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));

    /** The second one's requests cross two services. */
    @ParameterizedTest
    @ValueSource(strings = {"data-00", "sys-00"})
    void a_kata_runs_by_the_console_launcher_with_nothing_but_the_class_path(String id) throws Exception {
        Kata kata = Katas.in(REPOSITORY).require(id);
        Path log = Files.createTempFile("gutter", ".log");

        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(kata),
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--disable-banner",
                        "--disable-ansi-colors",
                        "--select-package=" + kata.packageName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        // Green or red is the learner's business; that the service booted and every test ran is ours.
        assertThat(log)
                .content()
                .contains("[         0 containers failed")
                .contains("%10d tests started".formatted(pinned(kata)));
    }

    private static int pinned(Kata kata) throws IOException {
        return Files.readAllLines(new KataFiles(REPOSITORY, kata).pinnedTests()).size();
    }

    // What Maven gives an IDE: the module's own classes, the kit (test scope), the host service (provided).
    private static String classPath(Kata kata) {
        Path target = REPOSITORY.katas().resolve(kata.area()).resolve("target");
        ClassPath module = new ClassPath(List.of(target.resolve("test-classes"), target.resolve("classes")))
                .plus(ClassPath.of(REPOSITORY.platform().resolve("kata-kit")))
                .plus(ClassPath.of(REPOSITORY.platform().resolve(kata.host())));
        return module + File.pathSeparator + System.getProperty("java.class.path");
    }
}
