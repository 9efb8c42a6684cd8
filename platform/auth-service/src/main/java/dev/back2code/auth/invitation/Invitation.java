package dev.back2code.auth.invitation;

import java.time.Instant;

/** A code that lets one person into a tenant, until it expires. */
record Invitation(String code, Instant expiresAt) {}
