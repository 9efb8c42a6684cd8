package dev.back2code.dojo.verdict;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import dev.back2code.runner.KataRunner;
import dev.back2code.runner.Verdict;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Judges an implementation; between this command and the runner, so that tests need no running system. */
public interface Judge extends AutoCloseable {

    /**
     * @param seed of random orders; empty for another one each time
     * @param core gets the verdict of the core tests as soon as they have ended, if others follow
     */
    Verdict judge(Kata kata, Variant variant, OptionalLong seed, Consumer<Verdict> core);

    @Override
    void close();

    /** Starts a judge that says what it is doing, a line at a time. */
    interface Factory {

        Judge start(Repository repository, Consumer<String> progress);
    }

    /** The runner with its child JVM. */
    static Judge ofRunner(Repository repository, Consumer<String> progress) {
        KataRunner runner = new KataRunner(repository, progress);
        return new Judge() {
            @Override
            public Verdict judge(Kata kata, Variant variant, OptionalLong seed, Consumer<Verdict> core) {
                return runner.judge(kata, variant, seed, core);
            }

            @Override
            public void close() {
                runner.close();
            }
        };
    }
}
