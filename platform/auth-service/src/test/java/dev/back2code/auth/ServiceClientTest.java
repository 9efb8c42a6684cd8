package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceClientTest extends RunningService {

    private static final Path SECRET = KEYS.resolve("back2code-service.secret");

    @Test
    void a_service_gets_a_token_in_its_own_name() throws Exception {
        JWTClaimsSet first = claims("notes:read notes:write");
        JWTClaimsSet second = claims("notes:read");

        assertThat(first.getSubject()).isEqualTo(second.getSubject()).matches("[0-9a-f-]{36}");
        assertThat(first.getClaim("tenant")).isEqualTo(second.getClaim("tenant"));
        assertThat(first.getStringClaim("tenant")).matches("[0-9a-f-]{36}");
        assertThat(first.getAudience()).containsExactly("core-api", "storage-service");
        assertThat(first.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder("notes:read", "notes:write");
        assertThat(second.getClaim("scope")).isEqualTo("notes:read");
        assertThat(first.getClaim("roles")).isEqualTo(List.of("member"));
        assertThat(first.getClaim("client_id")).isEqualTo("back2code-service");
    }

    @Test
    void there_is_no_refresh_token_for_who_has_a_secret() throws Exception {
        assertThat(Cli.json(ask(secret(), "notes:read"), 200)).doesNotContainKey("refresh_token");
    }

    @Test
    void a_wrong_secret_and_a_foreign_scope_are_refused() throws Exception {
        assertThat(Cli.json(ask("wrong", "notes:read"), 401)).containsEntry("error", "invalid_client");
        assertThat(Cli.json(ask("", "notes:read"), 401)).containsEntry("error", "invalid_client");
        assertThat(Cli.json(ask(secret(), "audit:read"), 400)).containsEntry("error", "invalid_scope");
    }

    @Test
    void the_public_client_gets_nothing_in_its_own_name() {
        HttpResponse<String> answer = cli().browser
                .post("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "back2code-cli"));

        assertThat(Cli.json(answer, 401)).containsEntry("error", "invalid_client");
    }

    @Test
    void a_client_with_a_secret_is_not_known_by_its_name_alone() {
        HttpResponse<String> answer =
                cli().browser.post("/oauth2/revoke", Map.of("client_id", "back2code-service", "token", "any"));

        assertThat(Cli.json(answer, 401)).containsEntry("error", "invalid_client");
    }

    @Test
    void the_public_client_may_not_ask_what_a_token_is() {
        HttpResponse<String> answer =
                cli().browser.post("/oauth2/introspect", Map.of("client_id", "back2code-cli", "token", "any"));

        assertThat(Cli.json(answer, 401)).containsEntry("error", "invalid_client");
    }

    @Test
    void the_secret_is_for_this_user_alone_and_not_in_the_database() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(SECRET)))
                .isEqualTo("rw-------");
        assertThat(db.sql("select client_secret from oauth2_registered_client where client_id = 'back2code-service'")
                        .query(String.class)
                        .single())
                .isNotEqualTo(secret())
                .hasSize(64);
    }

    @Test
    void its_tokens_are_recorded_under_its_own_id() throws Exception {
        String id = claims("notes:read").getSubject();

        assertThat(db.sql("select count(*) from audit where event = 'token-issued' and actor = ?::uuid")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private JWTClaimsSet claims(String scope) throws Exception {
        return SignedJWT.parse((String) Cli.json(ask(secret(), scope), 200).get("access_token"))
                .getJWTClaimsSet();
    }

    private static String secret() throws Exception {
        return Files.readString(SECRET);
    }

    private HttpResponse<String> ask(String secret, String scope) {
        return cli().browser
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                "back2code-service",
                                "client_secret",
                                secret,
                                "scope",
                                scope));
    }
}
