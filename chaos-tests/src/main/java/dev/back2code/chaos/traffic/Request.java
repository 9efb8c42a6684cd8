package dev.back2code.chaos.traffic;

import dev.back2code.chaos.history.Deed;
import dev.back2code.chaos.history.HistoryWriter.Facts;
import dev.back2code.kit.Actor;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request, and what the history says about it.
 *
 * @param body is sent as JSON; absent: no body
 * @param then gets the reply as soon as it is there
 */
public record Request(
        Facts facts,
        Actor who,
        String method,
        String path,
        @Nullable Object body,
        Map<String, String> headers,
        Consumer<Reply> then) {

    /** Whether it may be sent again until its outcome is known: it names its intent. */
    boolean isRepeatable() {
        return headers.containsKey(Route.KEY);
    }

    static Facts facts(Deed deed, @Nullable String note, @Nullable String key) {
        return new Facts(deed, note, key, null, null, null);
    }
}
