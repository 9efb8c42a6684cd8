package dev.back2code.load.steady;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Repository;
import dev.back2code.experiment.history.History;
import dev.back2code.kit.Code;
import dev.back2code.load.gatling.SteadyPlan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** L1 in its shortest form. Times are printed and never asserted. */
class SteadyRunTest {

    @Test
    void the_references_serve_the_mix_and_lose_nothing() throws Exception {
        SteadyPlan plan = new SteadyPlan(20, 2, 40, Duration.ofSeconds(4));

        SteadyResult result =
                new SteadyRun(Repository.containing(Path.of("")), Code.SOLUTIONS, plan, 7, System.out::println).run();

        result.lines().forEach(System.out::println);
        assertThat(result.violations()).isEmpty();
        assertThat(result.mix().errors()).isZero();
        assertThat(result.mix().requests()).isBetween(150L, 170L);
        assertThat(result.acknowledged()).isGreaterThanOrEqualTo(40);
        assertThat(result.report()).isNotEmptyFile();
        assertThat(History.read(result.report().resolveSibling("history.jsonl")).acknowledgedNotes())
                .isEqualTo(result.acknowledged());
    }
}
