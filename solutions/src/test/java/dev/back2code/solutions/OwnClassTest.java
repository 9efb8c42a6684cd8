package dev.back2code.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References serve all other seams, so their classes are near; a verdict is on the learner's own. */
class OwnClassTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));

    @TempDir
    Path folder;

    @Test
    void a_class_that_has_left_its_package_is_an_error_and_not_the_reference() throws IOException {
        Kata kata = Katas.in(REPOSITORY).require("data-00");
        Path stub = new KataFiles(REPOSITORY, kata).stub().java().getFirst();
        Path moved = Files.writeString(
                folder.resolve(stub.getFileName()), Files.readString(stub).replaceFirst("package [^;]+;", ""));

        try (KataRunner runner = new KataRunner(REPOSITORY, System.out::println)) {
            Verdict verdict = runner.judge(
                    kata, new Variant(Variant.Kind.MINE, "moved", folder, List.of(moved)), OptionalLong.empty());

            assertThat(verdict.verdict()).isEqualTo(Verdict.Colour.error);
            assertThat(verdict.problem())
                    .contains("OnceOnlyNoteArchive.java:1:")
                    .contains("dev.back2code.katas.data00.OnceOnlyNoteArchive is not declared");
        }
    }
}
