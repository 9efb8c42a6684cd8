package dev.back2code.kit.race;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until every actor is at rest: parked, finished, or waiting for another. */
final class Rest implements AutoCloseable {

    /** The first request of a cold service may take long. */
    private static final Duration LIMIT = Duration.ofSeconds(15);
    /** Who has not moved for so long outside the database waits for a lock of its JVM, or pauses. */
    private static final Duration STILL = Duration.ofMillis(150);
    /** Nor while the server, on a machine that may be busy, has answered this observer so often. */
    private static final int TURNS = 20;

    private final Waits waits;
    private final Collection<Player> players;
    private final Map<Player, Stillness> still = new HashMap<>();
    private int turns;

    Rest(Waits waits, Collection<Player> players) {
        this.waits = waits;
        this.players = players;
    }

    void await() {
        awaitUntil(this::allAtRest);
    }

    // Looks at each of them, also behind the first that moves: many who wait are at rest at the same time.
    private boolean allAtRest() {
        boolean all = true;
        for (Player player : players) {
            all &= atRest(player);
        }
        if (!all && !still.isEmpty()) {
            waits.turn();
            turns++;
        }
        return all;
    }

    /** Then the interleaving is as far as this implementation lets it come; what follows says whether that is right. */
    void awaitUntil(BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(LIMIT)
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            // Said above.
        }
    }

    private boolean atRest(Player player) {
        if (player.idle()) {
            return true;
        }
        Integer pid = player.executing();
        return pid != null ? waits.includes(pid) : isStill(player);
    }

    private boolean isStill(Player player) {
        if (!player.sleeping()) {
            still.remove(player);
            return false;
        }
        int events = eventsOf(player);
        Stillness known = still.get(player);
        if (known == null || known.events() != events) {
            still.put(player, new Stillness(events, System.nanoTime(), turns));
            return false;
        }
        return System.nanoTime() - known.since() > STILL.toNanos() && turns - known.turn() > TURNS;
    }

    // Who polls goes on as soon as another has moved.
    private int eventsOf(Player player) {
        return player.polls() ? players.stream().mapToInt(Player::events).sum() : player.events();
    }

    @Override
    public void close() {
        waits.close();
    }

    /** @param turn the first in which the player was seen so */
    private record Stillness(int events, long since, int turn) {}
}
