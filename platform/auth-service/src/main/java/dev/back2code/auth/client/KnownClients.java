package dev.back2code.auth.client;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** The clients in the database. A name that none can have is not looked for: PostgreSQL knows no NUL. */
@Component
class KnownClients extends JdbcRegisteredClientRepository {

    KnownClients(JdbcOperations jdbc) {
        super(jdbc);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        return isName(name) ? super.findByClientId(name) : null;
    }

    /** RFC 6749, A.1: visible ASCII and spaces; the limit is the column's. */
    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 100 && name.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
