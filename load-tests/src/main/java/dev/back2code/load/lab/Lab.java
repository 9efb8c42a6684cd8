package dev.back2code.load.lab;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.Actors;
import dev.back2code.kit.BootedService;
import dev.back2code.kit.MySolution;
import dev.back2code.kit.NotSolved;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.PlatformService;
import dev.back2code.kit.SeamClasses;
import dev.back2code.kit.ServiceOrder;
import dev.back2code.kit.Sql;
import dev.back2code.kit.Templates;
import dev.back2code.kit.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The host service of one kata, once for each implementation, in this JVM and on one PostgreSQL server. */
public final class Lab implements AutoCloseable {

    private final Repository repository;
    private final Kata kata;
    private final Templates templates;
    private final Duration warmUp;
    private final Consumer<String> progress;
    private final TestIssuer issuer = TestIssuer.start();
    private final Deque<Instance> running = new ArrayDeque<>();
    private @Nullable Postgres postgres;

    private Lab(Repository repository, Kata kata, Duration warmUp, Consumer<String> progress) {
        this.repository = repository;
        this.kata = kata;
        this.templates = Templates.of(repository);
        this.warmUp = warmUp;
        this.progress = progress;
    }

    /**
     * Nothing runs yet: a solution that does not compile is told before PostgreSQL has started.
     *
     * @param warmUp how long each service answers requests for the first page, one after the other, before it counts
     * @param progress gets one line for each step that a person waits for
     */
    public static Lab open(Repository repository, Kata kata, Duration warmUp, Consumer<String> progress) {
        return new Lab(repository, kata, warmUp, progress);
    }

    /**
     * Starts and surveys an implementation.
     *
     * @throws NotSolved if it cannot serve the walk; the others run on
     */
    public Subject subject(Implementation who) {
        Instance instance = start(who, seams(who));
        running.push(instance);
        progress.accept("warming up and surveying " + who);
        try {
            warmUp(instance.feed());
            Survey survey = Survey.of(instance);
            return new Subject(who, instance.baseUri(), instance.token(), survey);
        } catch (FeedRefused refused) {
            @Nullable Throwable failure = instance.failure().get();
            running.pop().close();
            throw NotSolved.because(failure == null ? refused : failure);
        }
    }

    // At 20 requests a second the JIT compiler would still be at work when the last block ends.
    private void warmUp(FeedClient feed) {
        Instant end = Instant.now().plus(warmUp);
        while (Instant.now().isBefore(end)) {
            feed.page(null, Depths.LIMIT);
        }
    }

    private SeamClasses seams(Implementation who) {
        List<Kata> host = Katas.in(repository).all().stream()
                .filter(each -> each.host().equals(kata.host()))
                .toList();
        List<Kata> others = host.stream().filter(each -> !each.equals(kata)).toList();
        return switch (who) {
            case NAIVE -> SeamClasses.references(repository, others);
            case YOURS ->
                SeamClasses.references(repository, others).and(kata, MySolution.compiled(repository, kata, "load"));
            case REFERENCE -> SeamClasses.references(repository, host);
        };
    }

    private Instance start(Implementation who, SeamClasses seams) {
        Postgres server = postgres();
        Database database = server.clone(templates.notes200k());
        seams.prepare(database);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        BootedService service = boot(seams, database, each -> failure.compareAndSet(null, each));
        NotesTable notes = new NotesTable(new Sql(database), database, server.maintenance());
        return new Instance(
                who, service, notes, issuer.tokenFor(Actors.PROLIFIC, PlatformService.of(kata.host())), failure);
    }

    private Postgres postgres() {
        if (postgres == null) {
            postgres = Postgres.start(templates.all(), progress);
        }
        return postgres;
    }

    private BootedService boot(SeamClasses seams, Database database, Consumer<Throwable> failures) {
        try {
            ServiceOrder order = new ServiceOrder(
                    repository, PlatformService.of(kata.host()), 0, seams, Optional.of(database), issuer, Map.of());
            return BootedService.start(order, failures, step -> {});
        } catch (RuntimeException e) {
            throw NotSolved.because(e);
        }
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        issuer.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
