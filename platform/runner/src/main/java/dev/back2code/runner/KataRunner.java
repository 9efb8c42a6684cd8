package dev.back2code.runner;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.util.function.Consumer;

/** Judges implementations, one after the other, in a child JVM that stays up between them. */
public final class KataRunner implements AutoCloseable {

    public KataRunner(Repository repository, Consumer<String> progress) {
        throw new UnsupportedOperationException();
    }

    /** Compiles the variant alone, runs all tests of the kata against it, cuts what does not end. */
    public Verdict judge(Kata kata, Variant variant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
