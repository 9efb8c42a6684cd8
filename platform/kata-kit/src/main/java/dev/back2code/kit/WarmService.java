package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.backing.RedisDatabase;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.race.Stage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/**
 * The host service with all that hangs on it: its issuer, the servers that it calls, what it reports, the database that
 * it works on. It outlives a test run, so that the next one only plugs in another class and another database. There is
 * one at a time in a JVM.
 */
final class WarmService implements AutoCloseable {

    private static @Nullable WarmService current;

    private final Key key;
    private final Failures failures = new Failures();
    private final Stage.Cast cast = new Stage.Cast();
    private final TestIssuer issuer = TestIssuer.start();
    private final @Nullable MailServer mails;
    private final @Nullable RedisDatabase redis;
    private final @Nullable Detours detours;
    private final @Nullable PreviewServer previews;
    private final Clones clones;
    private final Map<String, String> properties;
    private final HostService service;
    private final StorageApi api;
    private @Nullable HostService second;
    private @Nullable StorageApi secondApi;
    private @Nullable Plug plugged;
    private Database database;
    private Sql sql;
    private String run = "";

    /**
     * What makes a service another one.
     *
     * @param backing names of the backing services that it is started with, as in a kata's front matter
     */
    record Key(Repository repository, String service, SeamClasses seams, List<String> backing) {}

    private WarmService(Key key, Clones clones, Database database) {
        this.key = key;
        this.clones = clones;
        this.database = database;
        this.sql = new Sql(database);
        mails = key.backing().contains("mail") ? MailServer.start() : null;
        previews = key.backing().contains("preview") ? PreviewServer.start() : null;
        redis = key.backing().contains("redis") ? SharedRedis.get().database() : null;
        detours = key.backing().contains("toxiproxy") ? new Detours() : null;
        Map<String, String> direct = properties(mails, previews, redis);
        properties = detours == null ? direct : detours.instead(direct);
        service = start();
        api = warmedUp(service);
    }

    private static Map<String, String> properties(
            @Nullable MailServer mails, @Nullable PreviewServer previews, @Nullable RedisDatabase redis) {
        Map<String, String> properties = new HashMap<>();
        if (mails != null) {
            properties.putAll(mails.properties());
        }
        if (previews != null) {
            properties.putAll(previews.properties());
        }
        if (redis != null) {
            properties.putAll(SharedRedis.properties(redis));
        }
        return properties;
    }

    private HostService start() {
        return HostService.start(new HostService.Order(
                key.repository(), key.service(), key.seams(), database, issuer, properties, failures::add, cast::on));
    }

    /**
     * The one that runs if it is of this kind, else a new one; it works on {@code database} and owns it.
     *
     * @param run what serves the seams is the same within a run
     */
    static synchronized WarmService of(Key key, Clones clones, Database database, String run) {
        WarmService running = current;
        if (running != null
                && running.key.equals(key)
                && (run.equals(running.run) || running.instances().stream().noneMatch(HostService::isStained))) {
            running.use(database);
            return running;
        }
        closeCurrent();
        current = new WarmService(key, clones, database);
        return current;
    }

    static synchronized void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    private void use(Database fresh) {
        instances().forEach(instance -> instance.use(fresh));
        leaveDatabase();
        database = fresh;
        sql = new Sql(fresh);
    }

    private void leaveDatabase() {
        sql.close();
        clones.leave(database);
    }

    /**
     * The first request makes the service fetch the issuer's keys and open its pool: a race must not meet that. It asks
     * for what no note has.
     */
    private StorageApi warmedUp(HostService instance) {
        StorageApi caller = new StorageApi(instance.baseUri(), issuer);
        caller.as(Actor.someone()).get("/notes/{id}", UUID.randomUUID());
        if (previews != null) {
            warmUp(caller, previews);
        }
        return caller;
    }

    /** The first previews may take longer than their limit. */
    private static void warmUp(StorageApi api, PreviewServer server) {
        Actor someone = Actor.someone();
        String link = "https://first.example";
        server.knows(link, "first");
        Map<String, String> draft = Map.of("title", "first", "body", link);
        String note =
                api.as(someone).body(draft).post("/notes").json().path("id").stringValue();
        int tries = 0;
        while (tries < 5 && api.as(someone).get("/notes/{id}/preview", note).status() != 200) {
            tries++;
        }
    }

    /** Puts these classes behind their seams, unless that was done in the same run. */
    void plug(String byRun, Map<String, String> classes, Path root) {
        if (!byRun.equals(run)) {
            plugged = new Plug(classes, root);
            instances().forEach(instance -> instance.plug(classes, root));
            run = byRun;
        }
    }

    /** The classes anew, without what they remember. */
    private void plugAgain() {
        Plug known = plugged;
        if (known != null) {
            instances().forEach(instance -> instance.plug(known.classes(), known.root()));
        }
    }

    private record Plug(Map<String, String> classes, Path root) {}

    private List<HostService> instances() {
        return second == null ? List.of(service) : List.of(service, second);
    }

    /** Another instance beside the first, unless there is one. */
    void startSecond() {
        if (second == null) {
            HostService instance = start();
            if (plugged != null) {
                instance.plug(plugged.classes(), plugged.root());
            }
            second = instance;
            secondApi = warmedUp(instance);
        }
    }

    SecondInstance second() {
        if (secondApi == null) {
            throw new IllegalStateException("Say twoInstances in the class's @KataTest.");
        }
        return new SecondInstance(secondApi);
    }

    /** What the test before left behind is forgotten. */
    void forget() {
        failures.clear();
        if (mails != null) {
            mails.reset();
        }
        if (previews != null) {
            previews.reset();
        }
    }

    /** A test class finds nothing there. */
    void emptyRedis() {
        if (redis != null) {
            redis.ask(Jedis::flushDB);
        }
    }

    Failures failures() {
        return failures;
    }

    StorageApi api() {
        return api;
    }

    MailServer mails() {
        return needed("mail", mails);
    }

    /** @throws IllegalStateException if the kata does not name it, saying so */
    static <T> T needed(String name, @Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("Name '%s' under 'backing' in the kata's front matter.".formatted(name));
        }
        return server;
    }

    RedisData redis() {
        return new RedisData(needed("redis", redis), this::plugAgain);
    }

    /** A test's own; to be closed when it ends. */
    Links links() {
        return new Links(
                needed("toxiproxy", detours),
                new Links.Service(database, () -> needed("redis", redis), this::connect, this::plugAgain));
    }

    // With a connection that is open: to make one takes some ten messages, which a fault would slow down or keep away.
    private void connect(Database way) {
        instances().forEach(instance -> {
            instance.use(way);
            warmedUp(instance);
        });
    }

    PreviewServer previews() {
        return needed("preview", previews);
    }

    Seams seams() {
        return new Seams(service::seam, failures::add);
    }

    NotesTable notes() {
        return new NotesTable(sql, database, clones.maintenance());
    }

    Sql sql() {
        return sql;
    }

    ServiceClock clock() {
        return new ServiceClock(source -> instances().forEach(instance -> instance.use(source)));
    }

    Stage stage(long seed) {
        return new Stage(database, clones.maintenance(), cast, seed);
    }

    @Override
    public void close() {
        instances().forEach(HostService::close);
        leaveDatabase();
        if (detours != null) {
            detours.close();
        }
        if (mails != null) {
            mails.close();
        }
        if (redis != null) {
            SharedRedis.get().drop(redis);
        }
        if (previews != null) {
            previews.close();
        }
        issuer.close();
    }
}
