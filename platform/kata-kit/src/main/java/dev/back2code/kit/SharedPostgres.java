package dev.back2code.kit;

import dev.back2code.backing.Postgres;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One server for all runs of this JVM: each takes databases of its own. It ends with the JVM, however that ends. */
final class SharedPostgres {

    private static final Map<String, Clones> STARTED = new ConcurrentHashMap<>();

    private SharedPostgres() {}

    static Clones of(Templates templates) {
        return STARTED.computeIfAbsent(
                templates.empty().digest(),
                schema -> new Clones(Postgres.start(templates.all(), Progress::say), templates.all()));
    }
}
