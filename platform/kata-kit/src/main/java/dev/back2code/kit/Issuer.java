package dev.back2code.kit;

import java.util.Map;

/** Whose tokens the services trust. */
public interface Issuer {

    /** As its tokens call it ({@code iss}). */
    String name();

    /** Where its public keys are (JWKS). */
    String keys();

    /** What makes this service trust it. */
    default Map<String, String> properties(PlatformService service) {
        String prefix = "spring.security.oauth2.resourceserver.jwt.";
        return Map.of(
                prefix + "issuer-uri", name(),
                prefix + "jwk-set-uri", keys(),
                prefix + "jws-algorithms", "RS256",
                prefix + "audiences", service.toString());
    }
}
