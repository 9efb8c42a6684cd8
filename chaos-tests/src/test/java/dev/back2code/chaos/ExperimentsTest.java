package dev.back2code.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.back2code.backing.Database;
import dev.back2code.catalog.Repository;
import dev.back2code.chaos.experiment.Experiment;
import dev.back2code.chaos.experiment.Experiments;
import dev.back2code.chaos.experiment.Fault;
import dev.back2code.chaos.experiment.Form;
import dev.back2code.chaos.experiment.Trial;
import dev.back2code.chaos.measure.Verdict.Ending;
import dev.back2code.chaos.report.Report;
import dev.back2code.chaos.report.Summary;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.kit.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All experiments on one platform, in their short form: counts and invariants decide, times are printed. With {@code
 * -Dchaos=NAME} that one alone, in its long form.
 */
class ExperimentsTest {

    private static final String ASKED = System.getProperty("chaos", "");
    private static final Repository REPOSITORY = Repository.containing(Path.of(""));
    private static final Code CODE =
            Code.valueOf(System.getProperty("with", "solutions").toUpperCase(Locale.ROOT));

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(REPOSITORY, CODE, System.out::println);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @TestFactory
    Stream<DynamicTest> the_hypothesis_holds() {
        return asked().stream()
                .map(experiment -> DynamicTest.dynamicTest(experiment.name(), () -> {
                    Trial.Finished run = run(experiment, ASKED.isEmpty() ? Form.SHORT : Form.LONG);

                    assertThat(run.verdict().reasons()).isEmpty();
                    assertThat(run.verdict().ending()).isEqualTo(Ending.HOLDS);
                }));
    }

    private static List<Experiment> asked() {
        return ASKED.isEmpty()
                ? Experiments.all()
                : List.of(Experiments.find(ASKED)
                        .orElseThrow(() -> new IllegalArgumentException("No experiment is called '%s'. There are %s."
                                .formatted(ASKED, Summary.names(Experiments.all())))));
    }

    @Test
    void a_fault_that_nobody_feels_is_no_experiment() throws Exception {
        assumeTrue(ASKED.isEmpty());
        Experiment without = new Changed("C03") {
            @Override
            public List<Fault> faults(Platform ignored, Form form) {
                return List.of(new Fault("nothing", () -> {}, "still nothing", () -> {}));
            }
        };

        Trial.Finished run = run(without, Form.SHORT);

        assertThat(run.verdict().ending()).isEqualTo(Ending.REFUTED);
        assertThat(run.verdict().reasons())
                .singleElement()
                .asString()
                .startsWith("the fault bites: some request failed: 0 of ");
    }

    /** PostgreSQL acknowledges before the commit is on disk, as somebody configured it who wanted more speed. */
    @Test
    void a_database_that_lies_is_found_out_and_the_lost_notes_are_named() throws Exception {
        assumeTrue(ASKED.isEmpty());
        Database maintenance = platform.postgres().maintenance();
        String database = platform.database().name();
        maintenance.execute("ALTER DATABASE %s SET synchronous_commit = off".formatted(database));
        // As long as it can be: how much is lost is then no matter of luck.
        maintenance.execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
        maintenance.execute("SELECT pg_reload_conf()");
        disconnectService(maintenance, database);
        try {
            Trial.Finished run = run(Experiments.find("C03").orElseThrow(), Form.SHORT);

            assertThat(run.verdict().ending()).isEqualTo(Ending.REFUTED);
            assertThat(run.observed().violations()).isNotEmpty();
            assertThat(run.verdict().reasons())
                    .filteredOn(reason -> reason.startsWith("I1, no acknowledged note is lost"))
                    .singleElement()
                    .asString()
                    .contains(run.observed().violations().getFirst().what())
                    .contains("was acknowledged at");
            assertThat(Files.readString(run.folder().resolve("report.md")))
                    .contains(run.observed().violations().getLast().toString());
        } finally {
            maintenance.execute("ALTER DATABASE %s RESET synchronous_commit".formatted(database));
            maintenance.execute("ALTER SYSTEM RESET wal_writer_delay");
            maintenance.execute("SELECT pg_reload_conf()");
            disconnectService(maintenance, database);
        }
    }

    // A setting of the database is taken by new connections.
    private static void disconnectService(Database maintenance, String database) {
        maintenance.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(database));
    }

    private static Trial.Finished run(Experiment experiment, Form form) throws Exception {
        Summary.opening(experiment, CODE).forEach(System.out::println);
        Path folder = Report.folder(REPOSITORY, experiment);
        long seed = RandomGenerator.getDefault().nextInt(1_000_000);
        Trial.Finished run = Trial.run(platform, experiment, form, seed, folder, System.out::println);
        Path report = Report.write(run, CODE);
        Summary.closing(run, report).forEach(System.out::println);
        return run;
    }
}
