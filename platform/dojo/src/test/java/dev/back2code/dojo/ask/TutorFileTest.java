package dev.back2code.dojo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Brief;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.dojo.workspace.Workspace;
import dev.back2code.runner.TestResult.Status;
import dev.back2code.runner.Verdict.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With every kata there is, in a clone whose learner has written nothing yet. */
class TutorFileTest {

    private static final Repository REAL = Repository.containing(Path.of(""));

    @TempDir
    private Path root;

    private Workspace workspace;

    @BeforeEach
    void copy() throws IOException {
        copy(REAL.root().resolve("ai"), root.resolve("ai"));
        copy(REAL.solutions(), root.resolve("solutions"));
        for (Kata kata : Katas.in(REAL).all()) {
            Path area = Path.of("katas", kata.area());
            copy(REAL.root().resolve(area).resolve("briefs"), root.resolve(area).resolve("briefs"));
            copy(
                    REAL.solutions().resolve(kata.area()).resolve("stubs"),
                    root.resolve(area).resolve("src/main/java"));
        }
        workspace = new Workspace(new Repository(root), InstantSource.system());
    }

    @Test
    void no_line_of_any_solution_and_no_name_of_one_is_in_it() throws IOException {
        for (Kata kata : workspace.katas().all()) {
            keepRed(kata);
            assertThat(new Spoilers(workspace.files(kata)).in(TutorFile.of(kata, workspace)))
                    .as(kata.id())
                    .isEmpty();
        }
    }

    @Test
    void the_search_for_spoilers_finds_what_is_put_there() throws IOException {
        for (Kata kata : workspace.katas().all()) {
            Spoilers spoilers = new Spoilers(workspace.files(kata));
            for (Path solution : spoilers.files()) {
                assertThat(spoilers.in(Files.readString(solution)))
                        .as(solution.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void hints_that_were_not_seen_are_not_in_it() throws IOException {
        for (Kata kata : workspace.katas().all()) {
            List<String> hints = Brief.of(kata).hints();
            workspace.hints().saw(kata.id(), 1);
            assertThat(TutorFile.of(kata, workspace))
                    .as(kata.id())
                    .contains(hints.getFirst())
                    .doesNotContain(hints.get(1), hints.get(2));
        }
    }

    private void keepRed(Kata kata) {
        Result.Test test = new Result.Test("it works", List.of("core"), Status.failed, "is yours to write", 1);
        workspace.results().save(new Result(kata.id(), Colour.red, List.of(test), 1, true, false, ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
