package dev.back2code.load.gatling;

import dev.back2code.kit.Actor;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the lab tells Gatling's JVM to do for L1: one line of JSON on its standard input, where no other user reads the
 * tokens.
 *
 * @param prefix of all idempotency keys
 * @param seed of what is asked for
 * @param history the file that it writes
 */
public record SteadyOrder(URI baseUri, List<User> users, SteadyPlan plan, String prefix, long seed, Path history) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Somebody who asks, with a token that outlives the run. */
    public record User(Actor actor, String token) {}

    static SteadyOrder parse(String line) {
        return JSON.readValue(line, SteadyOrder.class);
    }

    String line() {
        return JSON.writeValueAsString(this);
    }
}
