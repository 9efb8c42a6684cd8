package dev.back2code.experiment.traffic;

import dev.back2code.kit.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * L1: many users at core-api. Of a hundred requests 60 read a note, 20 list notes, 15 change one with {@code If-Match}, 5
 * create one with a key. Some notes are hot: how often a note is asked for is inverse to its rank (Zipf, exponent 1). At
 * first every user creates some notes, so that all that is stored is in the history.
 */
public final class SteadyMix implements Traffic {

    private static final NoteRequests REQUESTS = new NoteRequests(Route.EDGE);

    private final List<Actor> users;
    private final String prefix;
    private final int atFirst;
    private final List<Known> notes = new ArrayList<>();
    private int created;

    /**
     * The mix of these users.
     *
     * @param prefix of all keys
     * @param each how many notes each user creates before the mix begins
     */
    public SteadyMix(List<Actor> users, String prefix, int each) {
        this.users = List.copyOf(users);
        this.prefix = prefix;
        this.atFirst = users.size() * each;
    }

    /** A note that is there, as far as we were told. Guarded by this mix. */
    private static final class Known {

        final Actor owner;
        final String note;
        final String key;

        /** Absent if the outcome of a change is unknown: the next read tells it. */
        @Nullable
        Long version;

        /** Two changes at a time would be a conflict of our own making. */
        boolean changing;

        Known(Actor owner, String note, String key, @Nullable Long version) {
            this.owner = owner;
            this.note = note;
            this.key = key;
            this.version = version;
        }
    }

    @Override
    public synchronized Request next(Random random) {
        if (created < atFirst || notes.isEmpty()) {
            return create(users.get(created % users.size()), random);
        }
        int dice = random.nextInt(100);
        if (dice < 20) {
            return REQUESTS.list(someone(random));
        }
        if (dice < 25) {
            return create(someone(random), random);
        }
        Known known = notes.get(rank(notes.size(), random.nextDouble()));
        Long version = known.version;
        return dice < 40 && !known.changing && version != null ? update(known, version, random) : read(known);
    }

    /** The share of the ranks below k is ln(k + 1) / ln(n + 1), which is Zipf's with exponent 1 but for a rounding. */
    static int rank(int notes, double share) {
        return Math.min((int) Math.pow(notes + 1, share) - 1, notes - 1);
    }

    private Actor someone(Random random) {
        return users.get(random.nextInt(users.size()));
    }

    private Request create(Actor who, Random random) {
        String key = "%s-%05d".formatted(prefix, ++created);
        return REQUESTS.create(who, key, random, reply -> {
            String note = reply.note();
            if (reply.how() == Answered.DONE && note != null) {
                add(new Known(who, note, key, reply.version()));
            }
        });
    }

    private synchronized void add(Known known) {
        notes.add(known);
    }

    private Request read(Known known) {
        return REQUESTS.read(known.owner, known.note, known.key, reply -> {
            if (reply.how() == Answered.DONE) {
                seen(known, reply.version());
            }
        });
    }

    /** An old answer that comes late takes nothing back. */
    private synchronized void seen(Known known, @Nullable Long version) {
        if (!known.changing && version != null && (known.version == null || known.version < version)) {
            known.version = version;
        }
    }

    private Request update(Known known, long version, Random random) {
        known.changing = true;
        return REQUESTS.update(
                known.owner, known.note, known.key, version, random, reply -> changed(known, reply.version()));
    }

    private synchronized void changed(Known known, @Nullable Long version) {
        known.version = version;
        known.changing = false;
    }
}
