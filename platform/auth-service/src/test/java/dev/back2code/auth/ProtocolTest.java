package dev.back2code.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest extends RunningService {

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    void the_discovery_document_promises_what_there_is(String path) {
        Map<String, Object> document = Cli.json(cli().browser.get(path), 200);

        assertThat(document)
                .containsEntry("issuer", ISSUER)
                .containsEntry("authorization_endpoint", ISSUER + "/oauth2/authorize")
                .containsEntry("token_endpoint", ISSUER + "/oauth2/token")
                .containsEntry("revocation_endpoint", ISSUER + "/oauth2/revoke")
                .containsEntry("jwks_uri", ISSUER + "/oauth2/jwks")
                .containsEntry("code_challenge_methods_supported", List.of("S256"))
                .containsEntry("response_types_supported", List.of("code"))
                .containsEntry(
                        "grant_types_supported", List.of("authorization_code", "client_credentials", "refresh_token"))
                .doesNotContainKeys("dpop_signing_alg_values_supported", "tls_client_certificate_bound_access_tokens");
    }

    @Test
    void the_key_set_shows_no_private_half() {
        Map<String, Object> keys = Cli.json(cli().browser.get("/oauth2/jwks"), 200);

        assertThat((List<?>) keys.get("keys"))
                .singleElement()
                .satisfies(key -> assertThat(((Map<?, ?>) key).keySet())
                        .extracting(String::valueOf)
                        .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n"));
    }

    @Test
    void userinfo_tells_the_name_to_who_may_know_the_profile() {
        Person ada = admin();
        String with = token(ada, "openid profile");
        String without = token(ada, "openid");

        callerWith(with)
                .get()
                .uri("/userinfo")
                .exchange()
                .expectBody()
                .jsonPath("$.sub")
                .isEqualTo(ada.id().toString())
                .jsonPath("$.name")
                .isEqualTo("Ada");
        callerWith(without)
                .get()
                .uri("/userinfo")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .doesNotExist();
        callerWith(token(ada, "notes:read"))
                .get()
                .uri("/userinfo")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
