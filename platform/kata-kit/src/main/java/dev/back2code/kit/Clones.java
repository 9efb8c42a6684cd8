package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.backing.Postgres;
import dev.back2code.backing.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Databases of their own for test classes. Where more runs will follow, the next one of a kind is made ahead. */
final class Clones {

    private final Postgres postgres;
    private final Map<String, CompletableFuture<Database>> ahead = new ConcurrentHashMap<>();
    private final Set<String> templates;

    /** @param templates those that the server has */
    Clones(Postgres postgres, List<Template> templates) {
        this.postgres = postgres;
        this.templates = templates.stream().map(Template::name).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * @param template is made first if the server does not have it
     * @param moreToCome whether to make the next one in the background
     */
    Database take(Template template, boolean moreToCome) {
        if (!templates.contains(template.name())) {
            postgres.add(template);
            templates.add(template.name());
        }
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

    Postgres postgres() {
        return postgres;
    }

    Database maintenance() {
        return postgres.maintenance();
    }
}
