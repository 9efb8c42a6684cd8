package dev.back2code.backing;

import java.util.List;
import java.util.function.Consumer;

/** A running PostgreSQL server that hands out databases cloned from templates. */
public interface Postgres extends AutoCloseable {

    /** The major version that embedded and container images are pinned to. */
    int MAJOR = 17;

    /**
     * Starts a server as {@code -Dback2code.postgres} says, else {@code -Dback2code.backing}: embedded, or in a container.
     *
     * @param progress gets one line for each step that a person waits for
     * @throws BackingFailure with one line that says what to do
     */
    static Postgres start(List<Template> templates, Consumer<String> progress) {
        return switch (Backing.of("postgres")) {
            case EMBEDDED -> EmbeddedServer.start(ServerSettings.fast(), templates, progress);
            case DOCKER -> ContainerServer.start(templates, progress);
        };
    }

    /** Makes one more template, from one that is there. */
    void add(Template template);

    /** A fresh database like {@code template}; owned by an unprivileged role, as in production. */
    Database clone(Template template);

    /** Drops a clone, whoever is still connected to it. */
    void drop(Database clone);

    /** The same as a role that may read and write what the owner has made, and owns nothing: policies hold for it. */
    Database asWriter(Database clone);

    /** The same as the superuser, for whom no policy holds. */
    Database asSuperuser(Database clone);

    /** The server's own database as the superuser sees it: statistics, and what no service may do. */
    Database maintenance();

    /** Stops the server and deletes its data. */
    @Override
    void close();
}
