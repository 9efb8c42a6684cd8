package dev.back2code.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.chaos.experiment.Experiments;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefsTest {

    @Test
    void every_experiment_that_a_brief_names_is_there() {
        List<String> named = Katas.in(Repository.containing(Path.of(""))).all().stream()
                .flatMap(kata -> kata.chaos().stream())
                .toList();

        assertThat(named).isNotEmpty().allMatch(name -> Experiments.find(name).isPresent());
    }
}
