package dev.back2code.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.SmallClone;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.dojo.workspace.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A watch in a thread of its own, whose rounds end when a test says so. */
final class Watching {

    private final Workspace workspace;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<FakeRun> runs = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private Thread thread = new Thread(() -> {});

    Watching(SmallClone clone) {
        this.workspace = new Workspace(clone.repository(), InstantSource.system());
    }

    void start(String kata) {
        Watch watch = new Watch(
                workspace,
                this::play,
                this::carryOut,
                new Paper(),
                events,
                workspace.katas().require(kata));
        thread = Thread.ofPlatform().start(() -> {
            try (watch) {
                watch.follow();
            } catch (InterruptedException e) {
                // The test is over.
            }
        });
    }

    private Result play(Kata kata, Consumer<String> progress, Consumer<Result> core) throws InterruptedException {
        FakeRun run = new FakeRun(kata.id(), core, new CompletableFuture<>());
        progress.accept("compiling " + kata.id());
        runs.add(run);
        try {
            return run.result.get();
        } catch (InterruptedException e) {
            run.result.cancel(false);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void carryOut(Screen screen, String... command) {
        screen.line("[%s]".formatted(String.join(" ", command)));
    }

    /** The next round, once it has begun. */
    FakeRun round() {
        return soon(runs, "a round", run -> true);
    }

    void press(String keys) {
        keys.chars().forEach(key -> events.add(new Event.Key((char) key)));
    }

    /** Until a line with these words is written. */
    void awaits(String words) {
        soon(written, words, line -> line.contains(words));
    }

    /** What was written up to what was last awaited. */
    String text() {
        return text.toString();
    }

    void awaitsTheEnd() {
        try {
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void quit() {
        if (thread.isAlive()) {
            events.add(new Event.Quit());
            awaitsTheEnd();
        }
    }

    private <T> T soon(BlockingQueue<T> queue, String what, Predicate<T> wanted) {
        try {
            for (T next = queue.poll(10, TimeUnit.SECONDS); next != null; next = queue.poll(10, TimeUnit.SECONDS)) {
                if (next instanceof String line) {
                    text.append(line).append('\n');
                }
                if (wanted.test(next)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("waited 10 s for %s, read:%n%s".formatted(what, text));
    }

    /** A round under way. */
    record FakeRun(String kata, Consumer<Result> core, CompletableFuture<Result> result) {

        void confirms(Result coreTests) {
            core.accept(coreTests);
        }

        void ends(Result verdict) {
            result.complete(verdict);
        }

        boolean calledOff() {
            return result.isCancelled();
        }
    }

    /** A board that hands on each line. */
    private final class Paper implements Board {

        @Override
        public void show(Consumer<Screen> page) {
            StringWriter lines = new StringWriter();
            PrintWriter writer = new PrintWriter(lines);
            page.accept(new Screen(writer, writer, 80, false, true));
            lines.toString().lines().forEach(written::add);
        }

        @Override
        public void add(Consumer<Screen> more) {
            show(more);
        }

        @Override
        public void status(String line) {
            written.add(line);
        }

        @Override
        public boolean hasKeys() {
            return true;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public void close() {
            // Nothing to give back.
        }
    }
}
