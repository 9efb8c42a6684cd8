package dev.back2code.storage.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note that was searched for.
 *
 * @param role what the note is to the actor: {@code owner}, {@code editor} or {@code viewer}
 */
record Found(UUID id, String title, List<String> tags, Owner owner, String role, Instant createdAt, Instant updatedAt) {

    /** @param name empty if the owner's tokens have told none */
    record Owner(UUID id, String name) {}
}
