package dev.back2code.dojo.resident;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.dojo.verdict.Judge;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A runner that outlives each command which uses it. */
final class WarmJudge implements AutoCloseable {

    private final KataRunner runner;
    private volatile Consumer<String> progress = line -> {};

    WarmJudge(Repository repository) {
        runner = KataRunner.resident(repository, line -> progress.accept(line));
    }

    /** As one command sees it: when that ends, the runner stays. */
    Judge reporting(Consumer<String> lines) {
        progress = lines;
        return new Judge() {
            @Override
            public Verdict judge(Kata kata, Variant variant, OptionalLong seed, Consumer<Verdict> core) {
                return runner.judge(kata, variant, seed, core);
            }

            @Override
            public void close() {
                progress = line -> {};
            }
        };
    }

    /** Ends the tests that run now. */
    void cancel() {
        runner.cancel();
    }

    @Override
    public void close() {
        runner.close();
    }
}
