package dev.back2code.load.gatling;

import dev.back2code.load.lab.Depths;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Looks again and again at the same few depths, for latency over depth. */
final class Probes {

    private final Map<Integer, @Nullable String> cursors;
    private final AtomicInteger turn = new AtomicInteger();

    Probes(Map<Integer, @Nullable String> cursors) {
        this.cursors = cursors;
    }

    PageRequest next(String block) {
        return at(Depths.PROBED.get(turn.getAndIncrement() % Depths.PROBED.size()), block);
    }

    /** The first page: cheap for every implementation, and as good as another to warm the machinery. */
    PageRequest top(String block) {
        return at(0, block);
    }

    private PageRequest at(int depth, String block) {
        String name = PageRequest.named(block, "page behind %,d notes".formatted(depth));
        return new PageRequest(block, name, depth, cursors.get(depth), next -> {});
    }
}
