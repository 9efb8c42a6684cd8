/*
 * believed: "A change takes entries away; a lease belongs to whoever has it, and is theirs to give back."
 * wrong: >
 *   Whoever has it began to load before the change, and will fill after it. The lease is exactly what the change
 *   must take away.
 * rejected-by:
 *   - CacheRaceTest.what_was_loaded_before_a_change_is_not_kept_after_it
 *   - CacheRaceTest.a_change_at_any_step_of_a_read_is_not_lost
 *   - CacheRaceTest.the_last_change_is_shown_after_any_order
 *   - CacheRaceTest.who_begins_after_a_change_does_not_get_what_others_began_to_load_before
 *   - InstancesTest.what_is_loaded_there_does_not_outlive_a_change_here
 */
package dev.back2code.katas.data07;

import dev.back2code.storage.note.NoteId;
import io.lettuce.core.ScriptOutputType;
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
    private static final int MOST_LOOKS = 1000;
    private static final String MARK = "lease ";

    // One step for the server: between a look and a write of ours a change could come.
    private static final String FILL = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            end
            """;

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

    /** Puts the entry in the place of the lease; does nothing if something else is there by now. */
    Object fill(NoteId id, String lease, String entry) {
        // Entries that came together must not end together.
        long life = ThreadLocalRandom.current().nextLong(SHORTEST_MILLIS, LONGEST_MILLIS + 1);
        return redis.eval(
                FILL, ScriptOutputType.STATUS, new String[] {place(id)}, lease, entry, String.valueOf(life));
    }

    /** Takes away an entry. */
    Long empty(NoteId id) {
        String found = redis.get(place(id));
        return found == null || found.startsWith(MARK) ? 0L : redis.del(place(id));
    }

    // The number is the form of an entry: another form gets another number, and old and new instances do not meet.
    private static String place(NoteId id) {
        return "note:1:" + id.value();
    }
}
