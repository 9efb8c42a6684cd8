package dev.back2code.kit.start;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.backing.Redis;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.BootedService;
import dev.back2code.kit.PlatformService;
import dev.back2code.kit.Progress;
import dev.back2code.kit.SeamClasses;
import dev.back2code.kit.ServiceProcess;
import dev.back2code.kit.Templates;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;

/** All services, on a PostgreSQL and a Redis of their own, with nothing in them. Nothing outlives this JVM. */
final class RunningPlatform implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Repository repository;
    private final StartArguments wanted;
    private final Ports ports;
    private final Map<PlatformService, Database> databases = new HashMap<>();
    private final Map<String, String> neighbours = new HashMap<>();

    private RunningPlatform(Repository repository, StartArguments wanted, Ports ports) {
        this.repository = repository;
        this.wanted = wanted;
        this.ports = ports;
    }

    /** @throws dev.back2code.backing.BackingFailure with one line that says what to do */
    static RunningPlatform start(Repository repository, StartArguments wanted) {
        Ports ports = wanted.anyPorts() ? Ports.any() : Ports.known();
        RunningPlatform platform = new RunningPlatform(repository, wanted, ports);
        try {
            platform.start();
            return platform;
        } catch (RuntimeException | Error e) {
            platform.close();
            throw e;
        }
    }

    private void start() {
        // Learners' code that does not compile is told before anything has started.
        Map<PlatformService, SeamClasses> seams = new HashMap<>();
        for (PlatformService service : PlatformService.values()) {
            seams.put(service, wanted.with().seams(repository, service, "start", Progress::say));
        }
        Templates templates = Templates.of(repository);
        Postgres postgres = keep(Postgres.start(templates.all(), Progress::say));
        databases.put(PlatformService.AUTH, postgres.clone(templates.accounts()));
        databases.put(PlatformService.STORAGE, postgres.clone(templates.empty()));
        databases.forEach((service, database) -> seams.get(service).prepare(database));
        Redis redis = keep(Redis.start(Progress::say));
        neighbours.put("back2code.redis.url", redis.database().url());
        neighbours.put(
                "back2code.storage.url", ports.uri(PlatformService.STORAGE).toString());
        neighbours.put("back2code.auth.keys", keys().toString());
        neighbours.put(
                "spring.security.oauth2.authorizationserver.issuer",
                ports.uri(PlatformService.AUTH).toString());
        startAll(seams);
    }

    // Side by side: one boot keeps no more than one processor busy, and none asks another before the first request.
    private void startAll(Map<PlatformService, SeamClasses> seams) {
        List<Future<AutoCloseable>> boots = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (PlatformService service : PlatformService.values()) {
                boots.add(threads.submit(() -> started(service, seams.get(service))));
            }
        }
        // What has started is kept before a failure is told, so that it is stopped.
        boots.stream().filter(boot -> boot.state() == State.SUCCESS).forEach(boot -> keep(boot.resultNow()));
        boots.stream().filter(boot -> boot.state() == State.FAILED).findFirst().ifPresent(failed -> {
            throw failed.exceptionNow() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException(failed.exceptionNow());
        });
    }

    private AutoCloseable started(PlatformService service, SeamClasses seams) {
        Optional<Database> database = Optional.ofNullable(databases.get(service));
        int port = ports.of(service);
        return wanted.processes()
                ? ServiceProcess.start(
                        new ServiceProcess.Order(repository, service, port, seams, database, this::trust, neighbours))
                : BootedService.start(new BootedService.Order(
                        repository,
                        service,
                        port,
                        seams,
                        database,
                        this::trust,
                        neighbours,
                        failure -> {},
                        step -> {}));
    }

    /** auth-service, whose keys are asked for when the first token comes. */
    private Map<String, String> trust(PlatformService service) {
        String issuer = ports.uri(PlatformService.AUTH).toString();
        String prefix = "spring.security.oauth2.resourceserver.jwt.";
        return Map.of(
                prefix + "issuer-uri",
                issuer,
                prefix + "jwk-set-uri",
                issuer + "/oauth2/jwks",
                prefix + "audiences",
                service.toString());
    }

    /** auth-service's folder in this clone; it outlives the platform. */
    Path keys() {
        return repository.state().resolve("auth-keys");
    }

    private <T extends AutoCloseable> T keep(T started) {
        open.push(started);
        return started;
    }

    URI uri(PlatformService service) {
        return ports.uri(service);
    }

    Map<PlatformService, Database> databases() {
        return databases;
    }

    Path logs() {
        return repository.logs();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // What cannot be closed ends with this JVM; the others must be closed all the same.
                System.err.println("! " + e);
            }
        }
    }
}
