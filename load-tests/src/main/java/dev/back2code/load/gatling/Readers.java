package dev.back2code.load.gatling;

import dev.back2code.load.lab.Depths;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Ten readers who take turns; each goes on from where its last answer ended. */
final class Readers {

    private static final int COUNT = 10;
    private static final String NAME = "walk on from depth %,d".formatted(Depths.WALK);

    private final AtomicReferenceArray<@Nullable String> cursors = new AtomicReferenceArray<>(COUNT);
    private final AtomicInteger turn = new AtomicInteger();

    Readers(@Nullable String start) {
        for (int i = 0; i < COUNT; i++) {
            cursors.set(i, start);
        }
    }

    PageRequest next(String block) {
        int reader = turn.getAndIncrement() % COUNT;
        return new PageRequest(
                block,
                PageRequest.named(block, NAME),
                Sample.WALK,
                cursors.get(reader),
                next -> cursors.set(reader, next));
    }
}
