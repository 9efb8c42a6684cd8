package dev.back2code.experiment.traffic;

import dev.back2code.kit.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One user writes and reads notes: of a hundred requests about 40 create, 25 change, 30 read and 5 delete. A note
 * is used by one request at a time.
 */
public final class NotesTraffic implements Traffic {

    private final Actor owner;
    private final String prefix;
    private final NoteRequests requests;
    private final List<Known> idle = new ArrayList<>();
    private int created;

    /** @param prefix of all keys */
    public NotesTraffic(Actor owner, String prefix, Route route) {
        this.owner = owner;
        this.prefix = prefix;
        this.requests = new NoteRequests(route);
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
        return requests.create(owner, key, random, reply -> {
            String note = reply.note();
            if (reply.how() == Answered.DONE && note != null) {
                giveBack(new Known(note, key, reply.version()));
            }
        });
    }

    private Request read(Known known) {
        return requests.read(owner, known.note(), known.key(), reply -> {
            if (reply.how() != Answered.REFUSED) {
                Long seen = reply.version();
                giveBack(new Known(known.note(), known.key(), seen == null ? known.version() : seen));
            }
        });
    }

    private Request update(Known known, long version, Random random) {
        return requests.update(owner, known.note(), known.key(), version, random, reply -> {
            if (reply.status() == null || reply.status() != 404) {
                giveBack(new Known(known.note(), known.key(), reply.version()));
            }
        });
    }

    private Request delete(Known known) {
        return requests.delete(owner, known.note(), known.key());
    }
}
