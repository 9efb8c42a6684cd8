/*
 * believed: "I look whether my lease is still there, and fill only then."
 * wrong: >
 *   Between the look and the set a change can take the lease away. To Redis these are two commands, and anything may
 *   come between two commands.
 * rejected-by:
 *   - CacheRaceTest.a_change_at_any_step_of_a_read_is_not_lost
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.NoteId;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

final class Places {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final long SHORTEST_MILLIS = 1000;
    private static final long LONGEST_MILLIS = 1500;
    private static final int MOST_LOOKS = 100;
    private static final String MARK = "lease ";

    private final RedisCommands<String, String> redis;

    Places(RedisCommands<String, String> redis) {
        this.redis = redis;
    }

    /** An entry, or the caller's lease, or neither, if others had leases all the time. */
    record Look(Optional<String> entry, Optional<String> lease) {}

    /** @param usable whether a text is an entry for the caller; one that is not is replaced */
    Look look(NoteId id, Predicate<String> usable) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            String found = redis.get(place(id));
            if (found == null || !found.startsWith(MARK)) {
                if (found != null && usable.test(found)) {
                    return new Look(Optional.of(found), Optional.empty());
                }
                Optional<String> lease = lease(id, found == null);
                if (lease.isPresent()) {
                    return new Look(Optional.empty(), lease);
                }
            }
            pause();
        }
        return new Look(Optional.empty(), Optional.empty());
    }

    private Optional<String> lease(NoteId id, boolean onlyIfEmpty) {
        String lease = MARK + UUID.randomUUID();
        SetArgs conditions = SetArgs.Builder.px(LEASE);
        String answer = redis.set(place(id), lease, onlyIfEmpty ? conditions.nx() : conditions);
        return "OK".equals(answer) ? Optional.of(lease) : Optional.empty();
    }

    // About one load long.
    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                ThreadLocalRandom.current().nextLong(5, 16)));
    }

    Object fill(NoteId id, String lease, String entry) {
        long life = ThreadLocalRandom.current().nextLong(SHORTEST_MILLIS, LONGEST_MILLIS + 1);
        return lease.equals(redis.get(place(id))) ? redis.psetex(place(id), life, entry) : "";
    }

    /** Takes away what is there. */
    Long empty(NoteId id) {
        return redis.del(place(id));
    }

    // The number is the form of an entry: another form gets another number, and old and new instances do not meet.
    private static String place(NoteId id) {
        return "note:1:" + id.value();
    }
}
