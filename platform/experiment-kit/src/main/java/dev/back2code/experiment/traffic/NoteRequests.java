package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Deed;
import dev.back2code.experiment.history.Hash;
import dev.back2code.experiment.history.HistoryWriter.Facts;
import dev.back2code.kit.Actor;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a service about notes. The key of a create is the note's title as well, which it keeps in all its
 * versions.
 */
record NoteRequests(Route route) {

    Request create(Actor who, String key, Random random, Consumer<Reply> then) {
        String body = text(random);
        Facts facts = new Facts(Deed.CREATE, null, key, null, Hash.of(body), null);
        return new Request(facts, who, "POST", route.all(), draft(key, body), route.headers(key), then);
    }

    /** @param key absent if the note was not made by a create */
    Request read(Actor who, String note, @Nullable String key, Consumer<Reply> then) {
        return new Request(Request.facts(Deed.READ, note, key), who, "GET", route.note(note), null, Map.of(), then);
    }

    Request update(Actor who, String note, String key, long version, Random random, Consumer<Reply> then) {
        String body = text(random);
        Facts facts = new Facts(Deed.UPDATE, note, key, version, Hash.of(body), null);
        Map<String, String> condition = Map.of("If-Match", "\"%d\"".formatted(version));
        return new Request(facts, who, "PUT", route.note(note), draft(key, body), condition, then);
    }

    Request delete(Actor who, String note, String key) {
        return new Request(
                Request.facts(Deed.DELETE, note, key), who, "DELETE", route.note(note), null, Map.of(), reply -> {});
    }

    Request list(Actor who) {
        return new Request(Request.facts(Deed.LIST, null, null), who, "GET", route.all(), null, Map.of(), reply -> {});
    }

    private static Map<String, Object> draft(String key, String body) {
        return Map.of("title", key, "body", body);
    }

    private static String text(Random random) {
        return "body " + Long.toHexString(random.nextLong());
    }
}
