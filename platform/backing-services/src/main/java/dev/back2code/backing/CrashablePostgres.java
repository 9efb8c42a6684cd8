package dev.back2code.backing;

import java.util.List;
import java.util.function.Consumer;

/**
 * A PostgreSQL server of one's own that may be hurt. Its commits are as durable as in production: {@code fsync}, {@code
 * synchronous_commit} and {@code full_page_writes} are on.
 */
public interface CrashablePostgres extends Postgres {

    /**
     * Starts a server as {@link Postgres#start} does.
     *
     * @throws BackingFailure with one line that says what to do
     */
    static CrashablePostgres start(List<Template> templates, Consumer<String> progress) {
        return switch (Backing.of("postgres")) {
            case EMBEDDED -> EmbeddedServer.start(ServerSettings.durable(), templates, progress);
            case DOCKER -> ContainerServer.startCrashable(templates, progress);
        };
    }

    ServerProcess process();
}
