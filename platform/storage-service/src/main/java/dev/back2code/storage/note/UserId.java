package dev.back2code.storage.note;

import java.util.UUID;

/** Identity of a user: the {@code sub} claim of the token. */
public record UserId(UUID value) {}
