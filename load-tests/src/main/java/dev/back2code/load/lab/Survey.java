package dev.back2code.load.lab;

import dev.back2code.kit.Actors;
import dev.back2code.kit.NotSolved;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the lab finds out about an instance before Gatling loads it, by itself and without a clock.
 *
 * @param cursors depth to the cursor that leads there; {@code null} leads to the top
 * @param buffers depth to the pages of 8 kB that PostgreSQL touches for one page of 20 notes there
 * @param eachIdOnce whether 50 pages from depth 100,000 on show the database's next 1,000 notes, none twice
 */
public record Survey(Map<Integer, @Nullable String> cursors, Map<Integer, Long> buffers, boolean eachIdOnce) {

    private static final int PAGES = 50;

    /** @throws NotSolved if a cursor does not lead to where it should */
    static Survey of(Instance instance) {
        List<UUID> truth = instance.notes().idsOf(Actors.PROLIFIC);
        Map<Integer, @Nullable String> cursors = instance.who() == Implementation.NAIVE
                ? StartCursors.counted()
                : StartCursors.walkedTo(instance.feed());
        Map<Integer, Long> buffers = new HashMap<>();
        for (int depth : Depths.PROBED) {
            String cursor = cursors.get(depth);
            requireThere(instance.feed(), cursor, depth, truth);
            buffers.put(depth, buffersOf(instance, cursor));
        }
        return new Survey(cursors, buffers, eachIdOnce(instance.feed(), cursors.get(Depths.WALK), truth));
    }

    private static void requireThere(FeedClient feed, @Nullable String cursor, int depth, List<UUID> truth) {
        if (!feed.page(cursor, Depths.LIMIT).ids().equals(truth.subList(depth, depth + Depths.LIMIT))) {
            throw new NotSolved("its page behind %,d notes does not show the notes that follow".formatted(depth));
        }
    }

    private static long buffersOf(Instance instance, @Nullable String cursor) {
        return instance.notes()
                .workOf(() -> instance.feed().page(cursor, Depths.LIMIT))
                .buffers();
    }

    private static boolean eachIdOnce(FeedClient feed, @Nullable String cursor, List<UUID> truth) {
        List<UUID> seen = feed.walk(cursor, Depths.LIMIT, PAGES);
        return new HashSet<>(seen).size() == seen.size()
                && seen.equals(truth.subList(Depths.WALK, Depths.WALK + PAGES * Depths.LIMIT));
    }
}
