package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.backing.Template;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Databases of their own for test classes. Where more runs will follow, the next one of a kind is made ahead. */
final class Clones {

    private final Postgres postgres;
    private final Map<String, CompletableFuture<Database>> ahead = new ConcurrentHashMap<>();

    Clones(Postgres postgres) {
        this.postgres = postgres;
    }

    /** @param moreToCome whether to make the next one in the background */
    Database take(Template template, boolean moreToCome) {
        CompletableFuture<Database> made = ahead.remove(template.name());
        Database clone = made == null ? postgres.clone(template) : made.join();
        if (moreToCome) {
            ahead.put(template.name(), CompletableFuture.supplyAsync(() -> postgres.clone(template)));
        }
        return clone;
    }

    /** In the background: nobody waits for a database that is done with. */
    void leave(Database clone) {
        CompletableFuture.runAsync(() -> postgres.drop(clone));
    }

    Database maintenance() {
        return postgres.maintenance();
    }
}
