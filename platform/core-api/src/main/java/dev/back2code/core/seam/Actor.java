package dev.back2code.core.seam;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as a token states it.
 *
 * @param user the claim {@code sub}
 * @param name empty if the token does not tell it
 * @param scopes what the caller may do; empty if the token does not tell it
 */
public record Actor(UUID user, UUID tenant, String name, Set<String> scopes) {

    public Actor {
        scopes = Set.copyOf(scopes);
    }
}
