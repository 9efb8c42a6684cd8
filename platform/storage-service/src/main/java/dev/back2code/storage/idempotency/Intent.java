package dev.back2code.storage.idempotency;

import dev.back2code.service.idempotency.IdempotencyKey;
import dev.back2code.storage.note.Actor;

/**
 * What a caller wants to happen once. The same key of another user, or for another operation, is another intent.
 *
 * @param operation such as {@code create-note}
 */
public record Intent(Actor actor, String operation, IdempotencyKey key) {

    /** In one line, for a lock. */
    String name() {
        return "%s %s %s %s".formatted(actor.tenant().value(), actor.user().value(), operation, key.value());
    }
}
