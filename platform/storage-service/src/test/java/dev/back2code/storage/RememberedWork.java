package dev.back2code.storage;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.Intent;
import dev.back2code.storage.seam.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Right for one instance that never dies: what routes make of its outcomes can be tested. */
public class RememberedWork implements IdempotentExecutor {

    /** Is always at work. */
    static final String IN_USE = "in-use";

    private record Name(Object user, Object tenant, String operation, String key) {}

    private record Done(String request, Object answer) {}

    private final Map<Name, Done> done = new ConcurrentHashMap<>();
    private final JsonMapper json;

    RememberedWork(JsonMapper json) {
        this.json = json;
    }

    @Override
    public <T> Outcome<T> execute(Intent intent, Object request, Class<T> type, Supplier<T> work) {
        if (intent.key().value().equals(IN_USE)) {
            return new Outcome.InFlight<>();
        }
        Actor actor = intent.actor();
        Name name = new Name(
                actor.user(), actor.tenant(), intent.operation(), intent.key().value());
        String asked = json.writeValueAsString(request);
        Done before = done.get(name);
        if (before == null) {
            T answer = work.get();
            done.put(name, new Done(asked, answer));
            return new Outcome.Fresh<>(answer);
        }
        return before.request.equals(asked)
                ? new Outcome.Replayed<>(type.cast(before.answer))
                : new Outcome.Mismatch<>();
    }
}
