package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Katas;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.race.Stage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The servers of one test run: PostgreSQL, the issuer, and the host service of the kata under test. */
final class KataSession implements AutoCloseable {

    /** The server looks for a deadlock after this long; a second would be most of a test. */
    private static final String QUICK_DEADLOCKS = "ALTER DATABASE %s SET deadlock_timeout = '100ms'";

    private final Repository repository;
    private final Katas katas;
    private final boolean naive;
    private final Templates templates;
    private final Failures failures = new Failures();
    private final Stage.Cast cast = new Stage.Cast();
    private final TestIssuer issuer = TestIssuer.start();
    private final Postgres postgres;
    private @Nullable Database database;
    private @Nullable HostService service;
    private @Nullable Kata kata;

    private KataSession(Repository repository, boolean naive) {
        this.repository = repository;
        this.katas = Katas.in(repository);
        this.naive = naive;
        this.templates = Templates.of(repository);
        this.postgres = SharedPostgres.of(templates);
    }

    static KataSession open(ExtensionContext context) {
        boolean naive = context.getConfigurationParameter("back2code.implementation")
                .filter("naive"::equals)
                .isPresent();
        return new KataSession(repository(context.getRequiredTestClass()), naive);
    }

    private static Repository repository(Class<?> test) {
        String root = System.getProperty("back2code.root");
        try {
            return Repository.containing(
                    root != null
                            ? Path.of(root)
                            : Path.of(test.getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the class a fresh database, and boots the service unless the one that runs serves the same kata. */
    void begin(Class<?> test) {
        Kata wanted = kataOf(test);
        Database fresh = postgres.clone(templates.of(dataset(test)));
        postgres.maintenance().execute(QUICK_DEADLOCKS.formatted(fresh.name()));
        if (service == null || !wanted.equals(kata)) {
            restart(wanted, test.getClassLoader(), fresh);
        } else {
            service.use(fresh);
        }
        if (database != null) {
            postgres.drop(database);
        }
        database = fresh;
    }

    private void restart(Kata wanted, ClassLoader tests, Database fresh) {
        if (service != null) {
            service.close();
            service = null;
        }
        SeamClasses seams = SeamClasses.of(repository, katas, wanted, naive, tests);
        try {
            service = HostService.start(repository, wanted.host(), seams, fresh, issuer, failures::add, cast::on);
        } catch (RuntimeException e) {
            throw new AssertionFailedError(
                    "%s does not start with the class for %s behind the seam: %s"
                            .formatted(wanted.host(), wanted.id(), Failures.rootOf(e)),
                    e);
        }
        kata = wanted;
        warmUp();
    }

    /**
     * The first request makes the service fetch the issuer's keys and open its pool: a race must not meet that. It asks
     * for what no seam serves.
     */
    private void warmUp() {
        api().as(Actor.someone()).get("/notes/{id}", UUID.randomUUID());
    }

    private Kata kataOf(Class<?> test) {
        Set<String> tags = Tags.of(test);
        return katas.all().stream()
                .filter(each -> tags.contains(each.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no tag that is the id of a kata; its tags are %s.".formatted(test.getName(), tags)));
    }

    private static Dataset dataset(Class<?> test) {
        return test.getAnnotation(KataTest.class).dataset();
    }

    Failures failures() {
        return failures;
    }

    StorageApi api() {
        return new StorageApi(running().baseUri(), issuer);
    }

    NotesTable notes() {
        return new NotesTable(inUse(), postgres.maintenance());
    }

    Sql sql() {
        return new Sql(inUse());
    }

    Stage stage(long seed) {
        return new Stage(inUse(), postgres.maintenance(), cast, seed);
    }

    ServiceClock clock() {
        HostService host = running();
        return new ServiceClock(host::use);
    }

    private Database inUse() {
        if (database == null) {
            throw new IllegalStateException("No test class has begun.");
        }
        return database;
    }

    private HostService running() {
        if (service == null) {
            throw new IllegalStateException("No test class has begun.");
        }
        return service;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            postgres.drop(database);
        }
        issuer.close();
    }
}
