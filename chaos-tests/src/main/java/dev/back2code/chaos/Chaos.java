package dev.back2code.chaos;

import dev.back2code.backing.BackingFailure;
import dev.back2code.catalog.Repository;
import dev.back2code.chaos.experiment.Experiment;
import dev.back2code.chaos.experiment.Experiments;
import dev.back2code.chaos.experiment.NotHealthy;
import dev.back2code.chaos.experiment.Trial;
import dev.back2code.chaos.report.Report;
import dev.back2code.chaos.report.Summary;
import dev.back2code.experiment.platform.Platform;
import dev.back2code.kit.Progress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * {@code ./kata chaos}. Exit status 0: the hypothesis holds; 1: it does not; 2: could not run; 3: inconclusive, there was
 * no steady state before the fault.
 */
public final class Chaos {

    private static final int COULD_NOT_RUN = 2;

    private Chaos() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            ChaosArguments wanted = ChaosArguments.of(args);
            return wanted.experiment().isEmpty() ? list() : run(wanted);
        } catch (IllegalArgumentException | BackingFailure | NotHealthy e) {
            System.err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.err.println("The experiment could not run: " + e.getMessage());
            e.printStackTrace();
        }
        return COULD_NOT_RUN;
    }

    private static int list() {
        Summary.all(Experiments.all()).forEach(System.out::println);
        return 0;
    }

    private static int run(ChaosArguments wanted) throws Exception {
        Experiment experiment = Experiments.find(wanted.experiment())
                .orElseThrow(() -> new IllegalArgumentException("No experiment is called '%s'. There are %s."
                        .formatted(wanted.experiment(), Summary.names(Experiments.all()))));
        Repository repository = Repository.containing(Path.of(System.getProperty("back2code.root", "")));
        Consumer<String> progress = line -> System.out.println("· " + line);
        Progress.to(progress);
        Summary.opening(experiment, wanted.with()).forEach(System.out::println);
        try (Platform platform = Platform.start(repository, wanted.with(), progress)) {
            long seed = wanted.seed().orElseGet(() -> new SecureRandom().nextInt(1_000_000));
            Path folder = Report.folder(repository, experiment);
            Trial.Finished finished = Trial.run(platform, experiment, wanted.form(), seed, folder, System.out::println);
            Path report = Report.write(finished, wanted.with());
            Summary.closing(finished, report).forEach(System.out::println);
            return finished.verdict().ending().exit();
        }
    }
}
