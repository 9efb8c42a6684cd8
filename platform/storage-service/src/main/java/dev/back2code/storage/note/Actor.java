package dev.back2code.storage.note;

import java.util.Set;

/**
 * Who is asking. An actor reaches the notes that {@code user} owns in {@code tenant}; others only where they are shared
 * with that user, and a route says so.
 *
 * @param scopes what the token allows, for example {@code notes:read}
 */
public record Actor(UserId user, TenantId tenant, Set<String> scopes) {

    public Actor {
        scopes = Set.copyOf(scopes);
    }
}
