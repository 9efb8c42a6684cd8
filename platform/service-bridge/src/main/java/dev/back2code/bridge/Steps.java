package dev.back2code.bridge;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells the test what an actor does, in JDK types, and waits where the test lets it wait. Each event has an {@code
 * event} and an {@code actor}:
 *
 * <ul>
 *   <li>{@code entered} with the {@code thread} of the request; {@code left}
 *   <li>{@code connecting}, when it asks for a connection that nobody else holds; {@code connected}
 *   <li>{@code before} a statement or a commit: {@code kind} (READ, WRITE, COMMIT), {@code sql}, {@code pid} of the
 *       server process. The call returns when the actor may go on.
 *   <li>{@code before} a command to Redis: {@code kind} is REDIS, {@code sql} the command; there is no {@code pid}
 *   <li>{@code after} any of them: {@code rows} that it changed, {@code value} that Redis answered, or {@code error}
 *   <li>{@code saw} a value of a row: {@code column}, {@code value}
 * </ul>
 */
record Steps(Consumer<Map<String, Object>> test) {

    void entered(String actor) {
        test.accept(Map.of("event", "entered", "actor", actor, "thread", Thread.currentThread()));
    }

    void left(String actor) {
        test.accept(Map.of("event", "left", "actor", actor));
    }

    void connecting(String actor) {
        test.accept(Map.of("event", "connecting", "actor", actor));
    }

    void connected(String actor) {
        test.accept(Map.of("event", "connected", "actor", actor));
    }

    void before(String actor, Kind kind, String sql, int pid) {
        test.accept(Map.of("event", "before", "actor", actor, "kind", kind.name(), "sql", sql, "pid", pid));
    }

    void before(String actor, String command) {
        test.accept(Map.of("event", "before", "actor", actor, "kind", Kind.REDIS.name(), "sql", command));
    }

    void after(String actor, Map<String, Object> outcome) {
        Map<String, Object> event = new HashMap<>(outcome);
        event.put("event", "after");
        event.put("actor", actor);
        test.accept(event);
    }

    void saw(String actor, String column, String value) {
        test.accept(Map.of("event", "saw", "actor", actor, "column", column, "value", value));
    }

    /** What a statement may do to others. */
    enum Kind {
        READ,
        WRITE,
        COMMIT,
        REDIS
    }
}
