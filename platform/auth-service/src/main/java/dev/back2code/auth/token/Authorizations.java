package dev.back2code.auth.token;

import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
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
        OAuth2Authorization after = HiddenTokens.hide(authorization);
        rows.save(after);
        Change change = Change.between(before, after);
        if (change.spent() != null) {
            db.sql("insert into spent_refresh_tokens (hidden_token, authorization_id) values (?, ?)")
                    .params(change.spent(), after.getId())
                    .update();
        }
        if (change.event() != null) {
            record(change.event(), after);
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
        if (HiddenTokens.isHidden(token)) {
            return null;
        }
        lock(token);
        OAuth2Authorization other = OAuth2TokenType.REFRESH_TOKEN.equals(type) ? null : rows.findByToken(token, type);
        return other == null && (type == null || OAuth2TokenType.REFRESH_TOKEN.equals(type))
                ? findByRefreshToken(token)
                : other;
    }

    private @Nullable OAuth2Authorization findByRefreshToken(String token) {
        String hidden = HiddenTokens.hidden(token);
        OAuth2Authorization found = rows.findByToken(hidden, OAuth2TokenType.REFRESH_TOKEN);
        if (found == null) {
            revokeFamily(hidden);
            return null;
        }
        return HiddenTokens.reveal(found, token);
    }

    /** Whoever uses the same token in the meantime waits, and then sees what became of it. */
    private void lock(String token) {
        db.sql("""
                        select id from oauth2_authorization
                        where authorization_code_value = :token or refresh_token_value = :hidden
                           or access_token_value = :token
                        for update""")
                .param("token", token)
                .param("hidden", HiddenTokens.hidden(token))
                .query(String.class)
                .list();
    }

    /** The token was copied: either its owner or a thief comes second, and nobody can tell which. */
    private void revokeFamily(String spent) {
        db.sql("""
                        select a.id from oauth2_authorization a join spent_refresh_tokens s on s.authorization_id = a.id
                        where s.hidden_token = ? for update of a""")
                .param(spent)
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
        db.sql("delete from oauth2_authorization where greatest(authorization_code_expires_at,"
                        + " access_token_expires_at, refresh_token_expires_at) < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
