package dev.back2code.load.lab;

import dev.back2code.kit.NotSolved;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cursors that lead to the probed depths; the top of the feed has none. */
final class StartCursors {

    private static final int STRIDE = 1_000;

    private StartCursors() {}

    /** Finds them as any client would: by walking there, in pages of 1,000. */
    static Map<Integer, @Nullable String> walkedTo(FeedClient feed) {
        Map<Integer, @Nullable String> cursors = new HashMap<>();
        String cursor = null;
        for (int depth = 0; depth <= Depths.PROBED.getLast(); depth += STRIDE) {
            if (Depths.PROBED.contains(depth)) {
                cursors.put(depth, cursor);
            }
            cursor = feed.page(cursor, STRIDE).next();
            if (cursor == null) {
                throw new NotSolved("its feed of 200,000 notes ends after %,d".formatted(depth + STRIDE));
            }
        }
        return cursors;
    }

    /** The naive feed's cursor is the number of the page: walking there in pages of 20 would be 7,500 requests. */
    static Map<Integer, @Nullable String> counted() {
        Map<Integer, @Nullable String> cursors = new HashMap<>();
        Depths.PROBED.forEach(depth -> cursors.put(depth, depth == 0 ? null : Integer.toString(depth / Depths.LIMIT)));
        return cursors;
    }
}
