package dev.back2code.backing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases of one server: roles, templates and clones, the same embedded and in a container. */
final class Cluster {

    static final String SUPERUSER = "postgres";
    private static final String OWNER = "notes";
    /** May read and write what the owner has made, and owns nothing. */
    private static final String WRITER = "notes_writer";
    /**
     * Passwords are random and local: the default 4,096 rounds would cost each connection some milliseconds. Versions
     * before 16 have no such setting.
     */
    private static final String QUICK_HASH =
            "SELECT set_config(name, '1', false) FROM pg_settings WHERE name = 'scram_iterations'; ";
    /** Part of what a stored cluster is made of. A program of the owner's may choose who is a deadlock's victim. */
    static final List<String> PREPARATION =
            List.of("CREATE EXTENSION pg_stat_statements", "GRANT SET ON PARAMETER deadlock_timeout TO " + OWNER);

    /** In the template of all databases: what the owner will make in each. */
    static final List<String> GRANTS = List.of(
            "ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s"
                    .formatted(OWNER, WRITER),
            "ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT USAGE, SELECT ON SEQUENCES TO %s".formatted(OWNER, WRITER));

    private final String host;
    private final int port;
    private final String password;
    private final AtomicInteger clones = new AtomicInteger();

    Cluster(String host, int port, String password) {
        this.host = host;
        this.port = port;
        this.password = password;
    }

    /** Makes the roles and the templates on a new, empty server. */
    void prepare(List<Template> templates) {
        maintenance().execute(QUICK_HASH + "ALTER ROLE %s PASSWORD '%s'".formatted(SUPERUSER, password));
        maintenance().execute(QUICK_HASH + "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, password));
        maintenance().execute(QUICK_HASH + "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(WRITER, password));
        PREPARATION.forEach(maintenance()::execute);
        GRANTS.forEach(database("template1", SUPERUSER)::execute);
        templates.forEach(this::make);
    }

    void make(Template template) {
        create(template.name(), template.base().map(Template::name).orElse("template1"));
        template.fill().accept(database(template.name(), OWNER));
        database(template.name(), SUPERUSER).execute("VACUUM (ANALYZE)");
    }

    Database clone(Template template) {
        String name = "clone_" + clones.incrementAndGet();
        create(name, template.name());
        return database(name, OWNER);
    }

    // FILE_COPY copies whole files instead of logging each page, which is what makes a big template cheap to clone.
    private void create(String name, String template) {
        maintenance()
                .execute("CREATE DATABASE %s TEMPLATE %s OWNER %s STRATEGY FILE_COPY".formatted(name, template, OWNER));
    }

    void drop(Database clone) {
        maintenance().execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(clone.name()));
    }

    Database maintenance() {
        return database("postgres", SUPERUSER);
    }

    Database asWriter(Database database) {
        return database(database.name(), WRITER);
    }

    Database asSuperuser(Database database) {
        return database(database.name(), SUPERUSER);
    }

    private Database database(String name, String user) {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
        return new Database(name, url, user, password);
    }
}
