package dev.back2code.auth.identity;

import java.util.UUID;

/** Who is asking, by the token's word. */
public record Actor(UUID user, UUID tenant) {}
