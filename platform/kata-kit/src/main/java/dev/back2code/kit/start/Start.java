package dev.back2code.kit.start;

import dev.back2code.backing.BackingFailure;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.Progress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./kata start}: starts the platform, says how to use it, and runs until Ctrl-C. Exit status 2: it could not
 * start.
 */
public final class Start {

    private static final int COULD_NOT_START = 2;

    private Start() {}

    public static void main(String... args) throws InterruptedException {
        try {
            run(StartArguments.of(args));
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException | BackingFailure e) {
            System.err.println(e.getMessage());
            System.exit(COULD_NOT_START);
        }
    }

    private static void run(StartArguments wanted) throws InterruptedException {
        Instant begin = Instant.now();
        Progress.to(line -> System.out.printf("%5.1f s  %s%n", seconds(begin), line));
        Repository repository = Repository.containing(Path.of(System.getProperty("back2code.root", "")));
        try (RunningPlatform platform = RunningPlatform.start(repository, wanted)) {
            Progress.say("rehearsing: a note is created, read and deleted");
            new Rehearsal(platform).run();
            System.out.printf("%5.1f s  all of it is ready%n%n", seconds(begin));
            Welcome.lines(platform).forEach(System.out::println);
            awaitCtrlC();
            System.out.println("stopping");
        }
    }

    // Before it, Ctrl-C ends this JVM at once, and the servers with it; from now on the services are stopped in order.
    private static void awaitCtrlC() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            join(main);
        }));
        end.await();
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static void join(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
