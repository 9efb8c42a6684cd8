package dev.back2code.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.TestResult;
import dev.back2code.runner.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An implementation that takes the tests' JVM with it is told what it did, and the next one is judged as ever. */
class WatchdogTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));
    private static final String SOURCE = """
            package dev.back2code.katas.data00;

            import dev.back2code.storage.note.Actor;
            import dev.back2code.storage.note.NoteId;
            import dev.back2code.storage.seam.NoteArchive;

            public class OnceOnlyNoteArchive implements NoteArchive {

                @Override
                public boolean archive(Actor actor, NoteId note) {
                    %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void what_never_ends_or_ends_everything_is_cut_with_its_reason_and_the_next_kata_runs() throws IOException {
        Kata kata = Katas.in(REPOSITORY).require("data-00");

        try (KataRunner runner = new KataRunner(REPOSITORY, System.out::println, Duration.ofSeconds(20))) {
            assertThat(firstFailure(runner, kata, "while (true) { Thread.onSpinWait(); }"))
                    .contains("did not end within 20 s and was cut");
            assertThat(firstFailure(
                            runner,
                            kata,
                            "var all = new java.util.ArrayList<int[]>(); while (true) { all.add(new int[100_000]); }"))
                    .contains("used up the memory");
            assertThat(firstFailure(runner, kata, "System.exit(7); return true;"))
                    .contains("ended the tests' JVM with status 7");

            Verdict next = runner.judge(kata, new KataFiles(REPOSITORY, kata).reference(), OptionalLong.empty());
            assertThat(next.verdict()).isEqualTo(Verdict.Colour.gold);
        }
    }

    private String firstFailure(KataRunner runner, Kata kata, String body) throws IOException {
        Path file = folder.resolve("OnceOnlyNoteArchive.java");
        Files.writeString(file, SOURCE.formatted(body));
        Variant wrong = new Variant(Variant.Kind.MISCONCEPTION, "runaway", folder, List.of(file));

        Verdict verdict = runner.judge(kata, wrong, OptionalLong.empty());

        assertThat(verdict.verdict()).isEqualTo(Verdict.Colour.red);
        return verdict.tests().stream()
                .filter(TestResult::failed)
                .findFirst()
                .orElseThrow()
                .message();
    }
}
