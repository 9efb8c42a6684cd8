package dev.back2code.experiment.platform;

import dev.back2code.backing.CrashablePostgres;
import dev.back2code.backing.CrashableRedis;
import dev.back2code.backing.Database;
import dev.back2code.backing.ProxiedLink;
import dev.back2code.backing.Toxiproxy;
import dev.back2code.catalog.Repository;
import dev.back2code.experiment.history.Hash;
import dev.back2code.experiment.history.StoredNote;
import dev.back2code.kit.Actor;
import dev.back2code.kit.Code;
import dev.back2code.kit.PlatformService;
import dev.back2code.kit.SeamClasses;
import dev.back2code.kit.ServiceOrder;
import dev.back2code.kit.Sql;
import dev.back2code.kit.Templates;
import dev.back2code.kit.TestIssuer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * storage-service as a process, with a PostgreSQL and a Redis of its own, and core-api before it as soon as an experiment
 * asks for it; all of them may be hurt. Between storage-service and PostgreSQL is a Toxiproxy, and between core-api and
 * storage-service; whoever looks beside the services does not go through it. Nothing outlives this JVM.
 */
public final class Platform implements AutoCloseable {

    private final Deque<AutoCloseable> open;
    private final Repository repository;
    private final CrashablePostgres postgres;
    private final CrashableRedis redis;
    private final Database database;
    private final Toxiproxy toxiproxy;
    private final ProxiedLink databaseLink;
    private final TestIssuer issuer;
    private final SeamClasses edgeSeams;
    private final RunningService storage;
    private final Sql sql;
    private final Sql statistics;
    private @Nullable RunningService edge;
    private @Nullable ProxiedLink storageLink;

    private Platform(Repository repository, Code code, Consumer<String> progress, Deque<AutoCloseable> open) {
        this.open = open;
        this.repository = repository;
        // Learners' code that does not compile is told before anything has started.
        SeamClasses seams = code.seams(repository, PlatformService.STORAGE, "chaos", progress);
        edgeSeams = code.seams(repository, PlatformService.CORE, "chaos", progress);
        Templates templates = Templates.of(repository);
        issuer = keep(TestIssuer.start());
        postgres = keep(CrashablePostgres.start(templates.all(), progress));
        redis = keep(CrashableRedis.start(progress));
        database = postgres.clone(templates.empty());
        seams.prepare(database);
        sql = keep(new Sql(database));
        statistics = keep(new Sql(postgres.maintenance()));
        toxiproxy = keep(Toxiproxy.start(progress));
        databaseLink = toxiproxy.link("postgres", database.port());
        storage = keep(start(
                PlatformService.STORAGE,
                seams,
                Optional.of(database.through(databaseLink.port())),
                Map.of("back2code.redis.url", redis.database().url())));
    }

    /**
     * Starts all of it.
     *
     * @param progress gets one line for each step that a person waits for
     * @throws dev.back2code.backing.BackingFailure with one line that says what to do
     */
    public static Platform start(Repository repository, Code code, Consumer<String> progress) {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            return new Platform(repository, code, progress, open);
        } catch (RuntimeException | Error e) {
            closeAll(open);
            throw e;
        }
    }

    private RunningService start(
            PlatformService service, SeamClasses seams, Optional<Database> database, Map<String, String> neighbours) {
        return RunningService.start(
                new ServiceOrder(repository, service, 0, seams, database, issuer, neighbours), issuer);
    }

    private <T extends AutoCloseable> T keep(T started) {
        open.push(started);
        return started;
    }

    public Repository repository() {
        return repository;
    }

    public CrashablePostgres postgres() {
        return postgres;
    }

    public CrashableRedis redis() {
        return redis;
    }

    public RunningService storage() {
        return storage;
    }

    /** core-api; starts when it is asked for first. */
    public RunningService edge() {
        RunningService running = edge;
        if (running == null) {
            running = keep(start(
                    PlatformService.CORE,
                    edgeSeams,
                    Optional.empty(),
                    Map.of(
                            "back2code.storage.url",
                            "http://127.0.0.1:" + storageLink().port())));
            edge = running;
        }
        return running;
    }

    /** The service's database, not by way of the proxy. */
    public Database database() {
        return database;
    }

    /** The service's way to PostgreSQL. */
    public ProxiedLink databaseLink() {
        return databaseLink;
    }

    /** core-api's way to storage-service. */
    public ProxiedLink storageLink() {
        ProxiedLink link = storageLink;
        if (link == null) {
            link = toxiproxy.link("storage", storage.baseUri().getPort());
            storageLink = link;
        }
        return link;
    }

    public Sql sql() {
        return sql;
    }

    /** The server's own views, as the superuser sees them. */
    public Sql statistics() {
        return statistics;
    }

    /** All notes of an owner, as they are in the database. */
    public List<StoredNote> stored(Actor owner) {
        return notes(" WHERE tenant_id = ? AND owner_id = ?", owner.tenant(), owner.user());
    }

    /** All notes, as they are in the database. */
    public List<StoredNote> stored() {
        return notes("");
    }

    private List<StoredNote> notes(String condition, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id, title, version, body FROM notes" + condition)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<StoredNote> notes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    notes.add(new StoredNote(
                            rows.getString(1), rows.getString(2), rows.getLong(3), Hash.of(rows.getString(4))));
                }
            }
            return notes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything answers again, whatever was done to it. */
    public void heal() {
        databaseLink.heal();
        if (storageLink != null) {
            storageLink.heal();
        }
        postgres.process().heal();
        redis.process().heal();
        storage.process().heal();
        if (edge != null) {
            edge.process().heal();
        }
    }

    @Override
    public void close() {
        closeAll(open);
    }

    private static void closeAll(Deque<AutoCloseable> open) {
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
