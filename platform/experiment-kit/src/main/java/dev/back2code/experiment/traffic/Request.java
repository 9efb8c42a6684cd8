package dev.back2code.experiment.traffic;

import dev.back2code.experiment.history.Deed;
import dev.back2code.experiment.history.HistoryWriter.Facts;
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
    public boolean isRepeatable() {
        return headers.containsKey(Route.KEY);
    }

    /** What the history says once there is a reply. */
    public Facts knowing(Reply reply) {
        String note = facts.note() == null ? reply.note() : facts.note();
        return new Facts(facts.f(), note, facts.key(), reply.version(), facts.h(), reply.status());
    }

    static Facts facts(Deed deed, @Nullable String note, @Nullable String key) {
        return new Facts(deed, note, key, null, null, null);
    }
}
