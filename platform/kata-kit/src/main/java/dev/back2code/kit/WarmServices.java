package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.kit.race.Stage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service that a kata's seam belongs to, those that run beside it, and all that hangs on them: their issuer, the
 * servers that they call, what they report, the database that they work on. They outlive a test run, so that the next
 * one only plugs in another class and another database. There is one such set at a time in a JVM.
 */
final class WarmServices implements AutoCloseable {

    private static @Nullable WarmServices current;

    private final ServiceSet key;
    private final Failures failures = new Failures();
    private final Stage.Cast cast = new Stage.Cast();
    private final TestIssuer issuer = TestIssuer.start();
    private final Neighbours neighbours;
    private final Clones clones;
    private final Map<PlatformService, BootedService> services = new EnumMap<>(PlatformService.class);
    private final Map<BootedService, ServiceApi> apis = new HashMap<>();
    private @Nullable BootedService second;
    private @Nullable Plug plugged;
    private Database database;
    private Sql sql;
    private String run = "";

    private record Plug(Map<String, String> classes, Path root) {}

    private WarmServices(ServiceSet key, Clones clones, Database database) {
        this.key = key;
        this.clones = clones;
        this.database = database;
        this.sql = witness(database);
        this.neighbours = new Neighbours(key.backing());
        neighbours.add(Totals.properties(key.backing().contains(Totals.SHORT)));
        if (key.rowSecurity()) {
            neighbours.add(Map.of("back2code.row-security", "true"));
        }
        if (key.seams().containsKey(PlatformService.AUTH)) {
            neighbours.add(issuer.authServiceProperties());
        }
        new EnumMap<>(key.seams()).keySet().forEach(service -> {
            BootedService booted = start(service);
            services.put(service, booted);
            neighbours.add(address(service, booted.baseUri()));
            warmUp(service, booted);
        });
    }

    /** {@code storage-service} is called at {@code back2code.storage.url}. */
    private static String addressProperty(PlatformService service) {
        return "back2code.%s.url".formatted(service.toString().replaceFirst("-.*", ""));
    }

    private Map<String, String> address(PlatformService service, URI at) {
        return service == PlatformService.STORAGE && neighbours.hasFaultyStorage()
                ? neighbours.faultyStorage().before(at)
                : Map.of(addressProperty(service), at.toString());
    }

    private BootedService start(PlatformService service) {
        ServiceOrder order = new ServiceOrder(
                key.repository(),
                service,
                0,
                key.seams().get(service),
                Optional.of(worker(database)).filter(any -> service.hasDatabase()),
                issuer,
                neighbours.properties());
        return BootedService.start(order, failures::add, cast::on);
    }

    /**
     * Those that run if they are of this kind, else new ones; they work on {@code database} and own it.
     *
     * @param run what serves the seams is the same within a run
     */
    static synchronized WarmServices of(ServiceSet key, Clones clones, Database database, String run) {
        WarmServices running = current;
        if (running != null
                && running.key.equals(key)
                && (run.equals(running.run) || running.hosts().stream().noneMatch(BootedService::isStained))) {
            running.use(database);
            return running;
        }
        closeCurrent();
        current = new WarmServices(key, clones, database);
        return current;
    }

    static synchronized void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    private void use(Database fresh) {
        keepers().forEach(instance -> instance.use(worker(fresh)));
        leaveDatabase();
        database = fresh;
        sql = witness(fresh);
    }

    /** As the service's role sees it. */
    private Database worker(Database owned) {
        return key.rowSecurity() ? clones.postgres().asWriter(owned) : owned;
    }

    /** Sees all, whatever policies there are. */
    private Sql witness(Database owned) {
        return new Sql(key.rowSecurity() ? clones.postgres().asSuperuser(owned) : owned);
    }

    private void leaveDatabase() {
        sql.close();
        clones.leave(database);
    }

    private void warmUp(PlatformService service, BootedService instance) {
        ServiceApi api = apis.computeIfAbsent(instance, booted -> service.api(booted.baseUri(), issuer));
        FirstRequests.to(service, api, neighbours);
    }

    /** Puts these classes behind their seams, unless that was done in the same run. */
    void plug(String byRun, Map<String, String> classes, Path root) {
        if (!byRun.equals(run)) {
            plugged = new Plug(classes, root);
            hosts().forEach(instance -> instance.plug(classes, root));
            run = byRun;
        }
    }

    /** The classes anew, without what they remember. */
    private void plugAgain() {
        Plug known = plugged;
        if (known != null) {
            hosts().forEach(instance -> instance.plug(known.classes(), known.root()));
        }
    }

    private BootedService host() {
        return services.get(key.host());
    }

    private List<BootedService> hosts() {
        return second == null ? List.of(host()) : List.of(host(), second);
    }

    private List<BootedService> keepers() {
        return key.keeper() == key.host() ? hosts() : List.of(services.get(key.keeper()));
    }

    private List<BootedService> all() {
        List<BootedService> all = new ArrayList<>(services.values());
        if (second != null) {
            all.add(second);
        }
        return all;
    }

    /** Another instance of the host beside the first, unless there is one; neither remembers anything. */
    void startSecond() {
        if (second == null) {
            second = start(key.host());
            warmUp(key.host(), second);
        }
        plugAgain();
    }

    ServiceRole role() {
        return new ServiceRole(worker(database));
    }

    SecondInstance second() {
        if (second == null) {
            throw new IllegalStateException("Say twoInstances in the class's @KataTest.");
        }
        return new SecondInstance(apis.get(second));
    }

    /** What the test before left behind is forgotten. */
    void forget() {
        failures.clear();
        neighbours.forget();
        host().meetings(Map.of());
    }

    void emptyRedis() {
        neighbours.emptyRedis();
    }

    Failures failures() {
        return failures;
    }

    /** @throws IllegalStateException if the kata does not name it, saying so */
    ServiceApi api(PlatformService service) {
        BootedService running = services.get(service);
        if (running == null) {
            throw new IllegalStateException(
                    "Name '%s' as 'host' or under 'beside' in the kata's front matter.".formatted(service));
        }
        return apis.get(running);
    }

    MailServer mails() {
        return neighbours.mails();
    }

    RedisData redis() {
        return new RedisData(neighbours.redis(), this::plugAgain);
    }

    /** A test's own; to be closed when it ends. */
    Links links() {
        return new Links(
                neighbours.detours(),
                new Links.Service(worker(database), neighbours::redis, this::connect, this::plugAgain));
    }

    // With a connection that is open: to make one takes some ten messages, which a fault would slow down or keep away.
    private void connect(Database way) {
        keepers().forEach(instance -> {
            instance.use(way);
            warmUp(key.keeper(), instance);
        });
    }

    PreviewServer previews() {
        return neighbours.previews();
    }

    /** Nobody remembers keys of the test before. */
    TokenIssuers issuers() {
        plugAgain();
        return neighbours.issuers();
    }

    /** Nobody remembers failures of the test before. */
    FaultyStorage faultyStorage() {
        plugAgain();
        return neighbours.faultyStorage();
    }

    /** A test's own; to be closed when it ends. */
    Pauses pauses() {
        return new Pauses(instead -> all().forEach(instance -> instance.pauses(instead)));
    }

    Seams seams() {
        return new Seams(host()::seam, failures::add, host()::meetings, this::plugAgain);
    }

    NotesTable notes() {
        return new NotesTable(sql, database, clones.maintenance());
    }

    Sql sql() {
        return sql;
    }

    ServiceClock clock() {
        return new ServiceClock(source -> all().forEach(instance -> instance.use(source)));
    }

    Stage stage(long seed) {
        return new Stage(database, clones.maintenance(), cast, seed);
    }

    @Override
    public void close() {
        all().reversed().forEach(BootedService::close);
        leaveDatabase();
        neighbours.close();
        issuer.close();
    }
}
