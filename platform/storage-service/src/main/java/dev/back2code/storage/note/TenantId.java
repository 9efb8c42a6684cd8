package dev.back2code.storage.note;

import java.util.UUID;

/** Identity of a tenant, a customer whose data no other tenant may see: the {@code tenant} claim of the token. */
public record TenantId(UUID value) {}
