package dev.back2code.load;

import dev.back2code.backing.BackingFailure;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.NotSolved;
import dev.back2code.kit.Progress;
import dev.back2code.load.gatling.SteadyPlan;
import dev.back2code.load.lab.Implementation;
import dev.back2code.load.report.ResultJson;
import dev.back2code.load.report.Summary;
import dev.back2code.load.steady.SteadyResult;
import dev.back2code.load.steady.SteadyRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code ./kata load}. Exit status 0: gate passed; 1: gate missed; 2: could not run; 3: inconclusive, the machine was
 * too restless three times.
 */
public final class Load {

    private static final int COULD_NOT_RUN = 2;
    private static final int ATTEMPTS = 3;

    private Load() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            LoadArguments wanted = LoadArguments.of(args);
            if (wanted.scenario().equalsIgnoreCase(SteadyRun.SCENARIO)) {
                return steady(wanted);
            }
            if (!wanted.scenario().equalsIgnoreCase(Experiment.SCENARIO)) {
                throw new IllegalArgumentException("No load scenario is called '%s'. There are %s and %s. Usage: %s"
                        .formatted(wanted.scenario(), SteadyRun.SCENARIO, Experiment.SCENARIO, LoadArguments.USAGE));
            }
            return run(wanted);
        } catch (IllegalArgumentException | BackingFailure e) {
            System.err.println(e.getMessage());
        } catch (IOException | RuntimeException e) {
            System.err.println("The load test could not run: " + e.getMessage());
            e.printStackTrace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return COULD_NOT_RUN;
    }

    private static int steady(LoadArguments wanted) throws IOException, InterruptedException {
        if (wanted.compare() || wanted.json()) {
            throw new IllegalArgumentException(
                    "%s loads the whole platform, with one code at a time, and prints lines: it takes neither --compare nor --json."
                            .formatted(SteadyRun.SCENARIO));
        }
        // Six blocks are as long as one mix.
        SteadyPlan plan = SteadyPlan.of(wanted.block().multipliedBy(6));
        long seed = new SecureRandom().nextInt(1_000_000);
        SteadyResult result = new SteadyRun(repository(), wanted.with(), plan, seed, progress(System.out)).run();
        result.lines().forEach(System.out::println);
        return result.passes() ? 0 : 1;
    }

    private static Repository repository() {
        return Repository.containing(Path.of(System.getProperty("back2code.root", "")));
    }

    private static int run(LoadArguments wanted) throws IOException, InterruptedException {
        Repository repository = repository();
        Kata kata = kata(repository, wanted.scenario());
        Experiment experiment = new Experiment(repository, kata, progress(wanted.json() ? System.err : System.out));
        try {
            Experiment.Finished finished = experiment.run(implementations(wanted), wanted.block(), ATTEMPTS);
            print(finished, wanted.json());
            return finished.result().verdict().outcome().exit();
        } catch (NotSolved e) {
            System.err.printf(
                    "%s is not solved yet: './kata test %s' first, or --compare to see naive and reference (%s)%n",
                    kata.id(), kata.id(), e.getMessage());
            return COULD_NOT_RUN;
        }
    }

    private static Kata kata(Repository repository, String scenario) {
        return Katas.in(repository).all().stream()
                .filter(kata -> kata.load().filter(scenario::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kata's brief names the scenario " + scenario));
    }

    private static List<Implementation> implementations(LoadArguments wanted) {
        return wanted.compare() ? List.of(Implementation.values()) : List.of(Implementation.YOURS);
    }

    private static Consumer<String> progress(PrintStream out) {
        Consumer<String> progress = line -> out.println("· " + line);
        Progress.to(progress);
        return progress;
    }

    private static void print(Experiment.Finished finished, boolean json) {
        if (json) {
            System.out.println(ResultJson.of(finished.result()));
        } else {
            Summary.of(finished.result(), finished.page()).forEach(System.out::println);
        }
    }
}
