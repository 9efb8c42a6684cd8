package dev.back2code.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a run leaves behind in the warm service must not change the next verdict. */
class AgainTest {

    private static final Repository REPOSITORY = Repository.containing(Path.of(""));

    @Test
    void types_that_hibernate_keeps_by_their_names_are_judged_alike_again() {
        Kata kata = Katas.in(REPOSITORY).require("data-02");
        Variant projections = new KataFiles(REPOSITORY, kata)
                .alternatives().stream()
                        .filter(each -> each.name().equals("jpa-projections"))
                        .findFirst()
                        .orElseThrow();

        try (KataRunner runner = new KataRunner(REPOSITORY, System.out::println)) {
            Verdict first = runner.judge(kata, projections, OptionalLong.empty());
            Verdict again = runner.judge(kata, projections, OptionalLong.empty());

            assertThat(first.verdict()).isEqualTo(Verdict.Colour.gold);
            assertThat(again.verdict()).isEqualTo(Verdict.Colour.gold);
            assertThat(again.warm()).isTrue();
        }
    }
}
