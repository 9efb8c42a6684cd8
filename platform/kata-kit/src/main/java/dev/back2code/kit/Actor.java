package dev.back2code.kit;

import java.util.UUID;

/** Who asks, as a token states it: a user of a tenant with some scopes. */
public record Actor(UUID user, UUID tenant, String scopes) {

    private static final String ALL = "notes:read notes:write";

    /** Somebody new, in a tenant of their own. */
    public static Actor someone() {
        return withScopes(ALL);
    }

    /** Somebody new with these scopes, the admin of a tenant of their own. */
    public static Actor withScopes(String scopes) {
        return new Actor(UUID.randomUUID(), UUID.randomUUID(), scopes);
    }

    /** Another user of the same tenant. */
    public Actor colleague() {
        return new Actor(UUID.randomUUID(), tenant, scopes);
    }

    /** The same user id in another tenant. */
    public Actor elsewhere() {
        return new Actor(user, UUID.randomUUID(), scopes);
    }
}
