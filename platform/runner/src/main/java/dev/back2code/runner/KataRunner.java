package dev.back2code.runner;

import dev.back2code.catalog.JavaCompilation;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Repository;
import dev.back2code.catalog.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges implementations, one after the other, in a child JVM that stays up between them. A child that does not end, or
 * ends by itself, is replaced; what it left is said of the test that was running.
 */
public final class KataRunner implements AutoCloseable {

    /** How long one test may take on a machine that is busy. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Repository repository;
    private final Consumer<String> progress;
    private final Duration limit;
    private final boolean resident;
    private final Workbench workbench;
    // Closed from a shutdown hook, that is, from another thread.
    private volatile @Nullable WorkerProcess worker;

    /** @param progress gets one line for each step that a person waits for */
    public KataRunner(Repository repository, Consumer<String> progress) {
        this(repository, progress, LIMIT);
    }

    /** @param limit how long one test may take before it is cut */
    public KataRunner(Repository repository, Consumer<String> progress, Duration limit) {
        this(repository, progress, limit, false);
    }

    private KataRunner(Repository repository, Consumer<String> progress, Duration limit, boolean resident) {
        this.repository = repository;
        this.resident = resident;
        this.progress = progress;
        this.limit = limit;
        this.workbench = Workbench.in(repository);
    }

    /** One that judges the same kata again and again, for hours. */
    public static KataRunner resident(Repository repository, Consumer<String> progress) {
        return new KataRunner(repository, progress, LIMIT, true);
    }

    /**
     * Compiles the variant alone and runs all tests of the kata against it.
     *
     * @param seed of the random orders in which races are played; empty for another one each time
     */
    public Verdict judge(Kata kata, Variant variant, OptionalLong seed) {
        return judge(kata, variant, seed, core -> {});
    }

    /**
     * The same.
     *
     * @param core gets the verdict of the core tests as soon as they have ended, if others follow
     */
    public Verdict judge(Kata kata, Variant variant, OptionalLong seed, Consumer<Verdict> core) {
        long start = System.nanoTime();
        Optional<String> missing = variant.naive() ? Optional.empty() : missing(kata, variant);
        if (missing.isPresent()) {
            return Verdict.error(kata.id(), missing.get(), millisSince(start));
        }
        JavaCompilation compilation = workbench.compile(kata, variant);
        if (!compilation.succeeded()) {
            return Verdict.error(kata.id(), described(compilation), millisSince(start));
        }
        return run(kata, variant, seed, core, start);
    }

    private Verdict run(Kata kata, Variant variant, OptionalLong seed, Consumer<Verdict> core, long start) {
        WorkerProcess present = worker;
        boolean warm = present != null && present.isFit();
        WorkerProcess running = present != null && warm ? present : WorkerProcess.start(repository, resident);
        worker = running;
        Order order = workbench.order(kata, variant, seed);
        TestRun run = new TestRun(kata.id(), warm, start, progress, core);
        Optional<String> cut = running.run(order, run, limit);
        if (cut.isPresent() || !running.isFit()) {
            running.close();
            worker = null;
        }
        return run.verdict(cut);
    }

    /** Ends the run that is under way, if one is: its verdict says that it was cut. Callable from any thread. */
    public void cancel() {
        WorkerProcess present = worker;
        if (present != null) {
            present.close();
        }
    }

    private Optional<String> missing(Kata kata, Variant variant) {
        if (variant.java().isEmpty()) {
            String type = kata.seams().values().iterator().next();
            return Optional.of(missing(kata, variant, Kata.sourceOf(type)));
        }
        return kata.sql().filter(sql -> variant.sql().isEmpty()).map(sql -> missing(kata, variant, sql));
    }

    private String missing(Kata kata, Variant variant, String name) {
        Path file = variant.folder().resolve(name);
        return "%s is missing. './kata reset %s' brings the stub back."
                .formatted(repository.root().relativize(file), kata.id());
    }

    private String described(JavaCompilation compilation) {
        JavaCompilation.Problem first = compilation.errors().getFirst();
        Path file = first.file().isAbsolute() ? repository.root().relativize(first.file()) : first.file();
        String more = Optional.of(compilation.errors().size() - 1)
                .filter(count -> count > 0)
                .map(count -> " (and %d more)".formatted(count))
                .orElse("");
        String message = first.message().strip().replaceAll("\\s*\\R\\s*", " ");
        return "%s:%d: %s%s".formatted(file, first.line(), message, more);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        cancel();
        workbench.close();
    }
}
