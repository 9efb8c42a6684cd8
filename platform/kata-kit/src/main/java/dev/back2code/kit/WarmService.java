package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.catalog.Repository;
import dev.back2code.kit.race.Stage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The host service with all that hangs on it: its issuer, the servers that it calls, what it reports, the database that it works
 * on. It outlives a test run, so that the next one only plugs in another class and another database. There is one at a
 * time in a JVM.
 */
final class WarmService implements AutoCloseable {

    private static @Nullable WarmService current;

    private final Key key;
    private final Failures failures = new Failures();
    private final Stage.Cast cast = new Stage.Cast();
    private final TestIssuer issuer = TestIssuer.start();
    private final @Nullable MailServer mails;
    private final @Nullable PreviewServer previews;
    private final Clones clones;
    private final HostService service;
    private final StorageApi api;
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
        service = HostService.start(new HostService.Order(
                key.repository(), key.service(), key.seams(), database, issuer, backing(), failures::add, cast::on));
        api = new StorageApi(service.baseUri(), issuer);
        warmUp();
    }

    /**
     * The one that runs if it is of this kind, else a new one; it works on {@code database} and owns it.
     *
     * @param run what serves the seams is the same within a run
     */
    static synchronized WarmService of(Key key, Clones clones, Database database, String run) {
        WarmService running = current;
        if (running != null && running.key.equals(key) && (run.equals(running.run) || !running.service.isStained())) {
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

    private Map<String, String> backing() {
        Map<String, String> properties = new HashMap<>();
        if (mails != null) {
            properties.putAll(mails.properties());
        }
        if (previews != null) {
            properties.putAll(previews.properties());
        }
        return properties;
    }

    private void use(Database fresh) {
        service.use(fresh);
        leaveDatabase();
        database = fresh;
        sql = new Sql(fresh);
    }

    private void leaveDatabase() {
        sql.close();
        clones.leave(database);
    }

    /**
     * The first request makes the service fetch the issuer's keys and open its pool: a race must not meet that.
     */
    private void warmUp() {
        Actor someone = Actor.someone();
        api.as(someone).get("/notes/{id}", UUID.randomUUID());
        if (previews != null) {
            warmUp(someone, previews);
        }
    }

    /** The first previews may take longer than their limit. */
    private void warmUp(Actor someone, PreviewServer server) {
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
            service.plug(classes, root);
            run = byRun;
        }
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

    Failures failures() {
        return failures;
    }

    StorageApi api() {
        return api;
    }

    MailServer mails() {
        if (mails == null) {
            throw new IllegalStateException("Name 'mail' under 'backing' in the kata's front matter.");
        }
        return mails;
    }

    PreviewServer previews() {
        if (previews == null) {
            throw new IllegalStateException("Name 'preview' under 'backing' in the kata's front matter.");
        }
        return previews;
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
        return new ServiceClock(service::use);
    }

    Stage stage(long seed) {
        return new Stage(database, clones.maintenance(), cast, seed);
    }

    @Override
    public void close() {
        service.close();
        leaveDatabase();
        if (mails != null) {
            mails.close();
        }
        if (previews != null) {
            previews.close();
        }
        issuer.close();
    }
}
