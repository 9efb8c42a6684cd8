package dev.back2code.auth.token;

import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import dev.back2code.auth.secret.Secrets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The framework's authorizations in the database, with what it leaves out: two uses of one token happen one after the
 * other, a refresh token that comes a second time revokes its whole family (RFC 9700, 4.14.2), and each change is
 * recorded.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

    private final JdbcOAuth2AuthorizationService rows;
    private final RegisteredClientRepository clients;
    private final Subjects subjects;
    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;

    Authorizations(
            JdbcOperations jdbc,
            RegisteredClientRepository clients,
            Subjects subjects,
            JdbcClient db,
            Audit audit,
            InstantSource clock) {
        this.rows = new JdbcOAuth2AuthorizationService(jdbc, clients);
        this.clients = clients;
        this.subjects = subjects;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization before = rows.findById(authorization.getId());
        rows.save(authorization);
        Change change = Change.between(before, authorization);
        if (change.spent() != null) {
            db.sql("insert into spent_refresh_tokens (token_hash, authorization_id) values (?, ?)")
                    .params(Secrets.fingerprint(change.spent()), authorization.getId())
                    .update();
        }
        if (change.event() != null) {
            record(change.event(), authorization);
        }
    }

    @Override
    @Transactional
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
        record(Event.TOKEN_REVOKED, authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    @Transactional
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        lock(token);
        OAuth2Authorization found = rows.findByToken(token, type);
        if (found == null && (type == null || OAuth2TokenType.REFRESH_TOKEN.equals(type))) {
            revokeFamily(token);
        }
        return found;
    }

    /** Whoever uses the same token in the meantime waits, and then sees what became of it. */
    private void lock(String token) {
        db.sql("""
                        select id from oauth2_authorization
                        where authorization_code_value = :token or refresh_token_value = :token
                           or access_token_value = :token
                        for update""").param("token", token).query(String.class).list();
    }

    /** The token was copied: either its owner or a thief comes second, and nobody can tell which. */
    private void revokeFamily(String token) {
        db.sql("""
                        select a.id from oauth2_authorization a join spent_refresh_tokens s on s.authorization_id = a.id
                        where s.token_hash = ? for update of a""")
                .param(Secrets.fingerprint(token))
                .query(String.class)
                .optional()
                .map(rows::findById)
                .filter(authorization -> isActive(authorization.getRefreshToken()))
                .ifPresent(this::revoke);
    }

    private void revoke(OAuth2Authorization authorization) {
        save(OAuth2Authorization.from(authorization)
                .invalidate(
                        Objects.requireNonNull(authorization.getRefreshToken()).getToken())
                .build());
    }

    private static boolean isActive(OAuth2Authorization.@Nullable Token<?> token) {
        return token != null && token.isActive();
    }

    private void record(Event event, OAuth2Authorization authorization) {
        RegisteredClient client = Objects.requireNonNull(clients.findById(authorization.getRegisteredClientId()));
        Subject subject = subjects.find(
                        client, authorization.getAuthorizationGrantType(), authorization.getPrincipalName())
                .orElse(null);
        audit.ok(
                event,
                subject == null ? null : subject.tenant(),
                subject == null ? null : subject.id(),
                Map.of(
                        "client", client.getClientId(),
                        "authorization", authorization.getId(),
                        "scope", String.join(" ", new TreeSet<>(authorization.getAuthorizedScopes()))));
    }

    /** Drops what has ended; its spent tokens go with it. */
    @Scheduled(initialDelayString = "2m", fixedDelayString = "10m")
    void sweep() {
        db.sql("""
                        delete from oauth2_authorization
                        where greatest(authorization_code_expires_at, access_token_expires_at,
                                       refresh_token_expires_at) < ?""").param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
