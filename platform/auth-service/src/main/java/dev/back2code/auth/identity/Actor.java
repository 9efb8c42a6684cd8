package dev.back2code.auth.identity;

import java.util.UUID;

/**
 * Who is asking, by the token's word, or by a key.
 *
 * @param user a person's or a client's id, or a key's
 */
public record Actor(UUID user, UUID tenant) {}
