package dev.back2code.auth.token;

import dev.back2code.auth.account.Account;
import dev.back2code.auth.account.Role;
import dev.back2code.auth.client.Clients;
import java.util.UUID;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** In whose name a token is issued: a person, or a program in its own name. */
record Subject(UUID id, UUID tenant, String name, Role role) {

    static Subject of(Account account) {
        return new Subject(account.id(), account.tenant(), account.name(), account.role());
    }

    static Subject of(RegisteredClient client) {
        return new Subject(
                UUID.fromString(client.getId()), Clients.tenant(client), client.getClientName(), Role.MEMBER);
    }
}
