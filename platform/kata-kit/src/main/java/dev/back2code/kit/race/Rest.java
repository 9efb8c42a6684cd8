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

    Rest(Waits waits, Collection<Player> players) {
        this.waits = waits;
        this.players = players;
    }

    void await() {
        awaitUntil(() -> players.stream().allMatch(this::atRest));
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
        int events = player.events();
        Stillness known = still.get(player);
        if (known == null || known.events() != events) {
            still.put(player, new Stillness(events, System.nanoTime(), 0));
            return false;
        }
        waits.turn();
        still.put(player, known.afterTurn());
        return System.nanoTime() - known.since() > STILL.toNanos() && known.turns() > TURNS;
    }

    @Override
    public void close() {
        waits.close();
    }

    private record Stillness(int events, long since, int turns) {

        Stillness afterTurn() {
            return new Stillness(events, since, turns + 1);
        }
    }
}
