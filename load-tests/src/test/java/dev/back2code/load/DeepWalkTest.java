package dev.back2code.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.measure.Comparison;
import dev.back2code.load.measure.Figures;
import dev.back2code.load.measure.Verdict;
import dev.back2code.load.report.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L3 in its shortest form. The times are printed and never asserted: a build shares the machine with others. */
class DeepWalkTest {

    private static final List<Implementation> WANTED = List.of(Implementation.NAIVE, Implementation.REFERENCE);

    @Test
    void the_reference_needs_a_hundredth_of_the_buffers_and_every_page_is_there() throws Exception {
        Repository repository = Repository.containing(Path.of(""));
        Experiment experiment =
                new Experiment(repository, Katas.in(repository).require("data-03"), System.out::println);

        Experiment.Finished finished = experiment.run(WANTED, Duration.ofSeconds(2), 1);

        Summary.of(finished.result(), finished.page()).forEach(System.out::println);
        Comparison comparison = finished.result().comparison();
        assertThat(comparison.figures())
                .allSatisfy(figures -> assertThat(figures.errors()).isZero())
                .allSatisfy(figures -> assertThat(figures.requests()).isGreaterThan(90))
                .allMatch(Figures::eachIdOnce)
                .extracting(Figures::who)
                .isEqualTo(WANTED);
        assertThat(comparison.buffersRatio(comparison.judged()).orElseThrow())
                .isGreaterThanOrEqualTo(Verdict.BUFFERS_GATE);
        Path folder = finished.page().getParent();
        assertThat(Files.readString(finished.page())).contains("naive/index.html", "reference/index.html");
        assertThat(folder.resolve("result.json")).isNotEmptyFile();
        assertThat(folder.resolve("naive/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("reference/index.html")).isNotEmptyFile();
    }
}
