package dev.back2code.storage.seam;

import dev.back2code.service.idempotency.IdempotencyKey;
import dev.back2code.storage.note.Actor;

/**
 * What a caller wants to happen once. The same key of another user, in another tenant or for another operation is another
 * intent. What the caller's token allows besides is no part of it: a later request may come with another token.
 *
 * @param operation at most 40 characters, such as {@code create-note}
 */
public record Intent(Actor actor, String operation, IdempotencyKey key) {}
