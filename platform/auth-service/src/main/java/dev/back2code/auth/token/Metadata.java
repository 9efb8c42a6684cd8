package dev.back2code.auth.token;

import dev.back2code.auth.client.Clients;
import java.util.List;
import java.util.Map;

/** Takes out of the discovery documents what the framework could do and this service does not offer. */
final class Metadata {

    private static final List<String> CLIENT_METHODS = List.of("client_secret_basic", "client_secret_post");

    private Metadata() {}

    static void trim(Map<String, Object> claims) {
        claims.put("grant_types_supported", List.of("authorization_code", "client_credentials", "refresh_token"));
        claims.put(
                "token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic", "client_secret_post"));
        claims.put(
                "revocation_endpoint_auth_methods_supported",
                List.of("none", "client_secret_basic", "client_secret_post"));
        claims.put("introspection_endpoint_auth_methods_supported", CLIENT_METHODS);
        claims.put("scopes_supported", Clients.SCOPES);
        claims.remove("tls_client_certificate_bound_access_tokens");
        claims.remove("dpop_signing_alg_values_supported");
    }
}
