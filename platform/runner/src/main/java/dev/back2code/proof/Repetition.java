package dev.back2code.proof;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.catalog.Variant.Kind;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Judges the same variants again and again: a verdict that changes is a defect. One runner more than there are cores
 * works at a time, so that each runs on a machine that is busy. Resumable: what was counted for the present state of a
 * kata's files is not run again.
 *
 * <p>Arguments: ids of katas; none means all.
 */
public final class Repetition {

    private static final int RIGHT = 50;
    private static final int WRONG = 10;

    private final Repository repository;
    private final Tally tally;
    private final Queue<Job> jobs;
    private final Queue<String> changes = new ConcurrentLinkedQueue<>();

    private record Job(Kata kata, KataFiles files, Variant variant) {

        int wanted() {
            return variant.kind() == Kind.REFERENCE ? RIGHT : WRONG;
        }

        // What is right must be right in any order.
        OptionalLong seed() {
            return variant.kind() == Kind.MISCONCEPTION ? Prover.SEED : OptionalLong.empty();
        }

        boolean expects(Verdict verdict) {
            return variant.kind() == Kind.MISCONCEPTION
                    ? Misconceptions.judge(variant, verdict, problem -> {}).ok()
                    : verdict.verdict() == Verdict.Colour.gold;
        }
    }

    private Repetition(Repository repository, Queue<Job> jobs) {
        this.repository = repository;
        this.tally = Tally.in(repository);
        this.jobs = jobs;
    }

    public static void main(String[] ids) throws InterruptedException, ExecutionException {
        Repository repository = Repository.containing(Path.of(""));
        Katas katas = Katas.in(repository);
        List<Kata> chosen = ids.length == 0
                ? katas.all()
                : Stream.of(ids).map(katas::require).toList();
        Queue<Job> jobs = new ConcurrentLinkedQueue<>();
        chosen.forEach(kata -> jobs(repository, kata).forEach(jobs::add));
        Repetition repetition = new Repetition(repository, jobs);
        repetition.run();
        repetition.changes.forEach(System.err::println);
        System.exit(repetition.changes.isEmpty() ? 0 : 1);
    }

    private static Stream<Job> jobs(Repository repository, Kata kata) {
        KataFiles files = new KataFiles(repository, kata);
        return Stream.of(Stream.of(files.reference()), files.alternatives().stream(), files.misconceptions().stream())
                .flatMap(variants -> variants)
                .map(variant -> new Job(kata, files, variant));
    }

    private void run() throws InterruptedException, ExecutionException {
        int runners = 1 + Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(runners)) {
            for (Future<?> ended : pool.invokeAll(Collections.nCopies(runners, Executors.callable(this::work)))) {
                ended.get();
            }
        }
    }

    private void work() {
        try (KataRunner runner = new KataRunner(repository, line -> {})) {
            for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
                repeat(job, runner);
            }
        }
    }

    private void repeat(Job job, KataRunner runner) {
        String state = Tally.state(job.files(), job.variant());
        while (tally.runs(job.kata(), job.variant(), state) < job.wanted()) {
            Verdict verdict = runner.judge(job.kata(), job.variant(), job.seed());
            boolean asExpected = job.expects(verdict);
            tally.add(job.kata(), job.variant(), state, asExpected);
            if (!asExpected) {
                String change = "%s %s: %s %s"
                        .formatted(job.kata().id(), job.variant().name(), verdict.verdict(), Matrix.failed(verdict));
                changes.add(change);
                System.out.println("CHANGED " + change);
            }
        }
        System.out.printf(
                "%s %-34s %s%n", job.kata().id(), job.variant().name(), tally.line(job.kata(), job.variant(), state));
    }
}
