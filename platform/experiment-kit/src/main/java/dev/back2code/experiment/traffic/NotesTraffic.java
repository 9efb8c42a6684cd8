package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Deed;
import dev.back2code.experiment.history.Hash;
import dev.back2code.experiment.history.HistoryWriter.Facts;
import dev.back2code.kit.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One user writes and reads notes: of a hundred requests about 40 create, 25 change, 30 read and 5 delete. The key of a
 * create is the note's title as well, which it keeps in all its versions. A note is used by one request at a time.
 */
public final class NotesTraffic implements Traffic {

    private final Actor owner;
    private final String prefix;
    private final Route route;
    private final List<Known> idle = new ArrayList<>();
    private int created;

    /** @param prefix of all keys */
    public NotesTraffic(Actor owner, String prefix, Route route) {
        this.owner = owner;
        this.prefix = prefix;
        this.route = route;
    }

    /**
     * A note that is there, as far as we were told.
     *
     * @param version absent if the outcome of a change is unknown: it is read before the next
     */
    private record Known(String note, String key, @Nullable Long version) {}

    @Override
    public Request next(Random random) {
        int dice = random.nextInt(100);
        Known known = dice < 40 ? null : take(random);
        if (known == null) {
            return create(random);
        }
        Long version = known.version();
        if (dice < 70 || version == null) {
            return read(known);
        }
        return dice < 95 ? update(known, version, random) : delete(known);
    }

    private synchronized @Nullable Known take(Random random) {
        return idle.isEmpty() ? null : idle.remove(random.nextInt(idle.size()));
    }

    private synchronized void giveBack(Known known) {
        idle.add(known);
    }

    private Request create(Random random) {
        String key = "%s-%05d".formatted(prefix, ++created);
        String body = text(random);
        Facts facts = new Facts(Deed.CREATE, null, key, null, Hash.of(body), null);
        return new Request(facts, owner, "POST", route.all(), draft(key, body), route.headers(key), reply -> {
            String note = reply.note();
            if (reply.how() == Answered.DONE && note != null) {
                giveBack(new Known(note, key, reply.version()));
            }
        });
    }

    private Request read(Known known) {
        Facts facts = Request.facts(Deed.READ, known.note(), known.key());
        return new Request(facts, owner, "GET", path(known), null, Map.of(), reply -> {
            if (reply.how() != Answered.REFUSED) {
                Long seen = reply.version();
                giveBack(new Known(known.note(), known.key(), seen == null ? known.version() : seen));
            }
        });
    }

    private Request update(Known known, long version, Random random) {
        String body = text(random);
        Facts facts = new Facts(Deed.UPDATE, known.note(), known.key(), version, Hash.of(body), null);
        Map<String, String> condition = Map.of("If-Match", "\"%d\"".formatted(version));
        return new Request(facts, owner, "PUT", path(known), draft(known.key(), body), condition, reply -> {
            if (reply.status() == null || reply.status() != 404) {
                giveBack(new Known(known.note(), known.key(), reply.version()));
            }
        });
    }

    private Request delete(Known known) {
        Facts facts = Request.facts(Deed.DELETE, known.note(), known.key());
        return new Request(facts, owner, "DELETE", path(known), null, Map.of(), reply -> {});
    }

    private String path(Known known) {
        return route.note(known.note());
    }

    private static Map<String, Object> draft(String key, String body) {
        return Map.of("title", key, "body", body);
    }

    private static String text(Random random) {
        return "body " + Long.toHexString(random.nextLong());
    }
}
