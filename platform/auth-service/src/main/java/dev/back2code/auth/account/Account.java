package dev.back2code.auth.account;

import java.util.UUID;

/** A person in a tenant. */
public record Account(UUID id, UUID tenant, Login login, String name, Role role, String passwordHash) {

    /** Without the hash, which no log may show. */
    @Override
    public String toString() {
        return "account " + id;
    }
}
