package dev.back2code.auth.token;

import dev.back2code.auth.account.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Finds who a token is for, as they are now: a role that was taken away is gone with the next token. */
@Component
class Subjects {

    private final Accounts accounts;

    Subjects(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param principal id of an account, unless the client asks in its own name
     * @return empty if the account is no more
     */
    Optional<Subject> find(RegisteredClient client, AuthorizationGrantType grant, String principal) {
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant)
                ? Optional.of(Subject.of(client))
                : accounts.find(UUID.fromString(principal)).map(Subject::of);
    }
}
