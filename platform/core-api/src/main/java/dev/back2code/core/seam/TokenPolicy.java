package dev.back2code.core.seam;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are taken.
 *
 * @param audience whom a token must be meant for: this service
 * @param issuers who is trusted, each with keys of its own
 */
@ConfigurationProperties(prefix = "back2code.tokens", ignoreUnknownFields = false)
public record TokenPolicy(String audience, List<Issuer> issuers) {

    /**
     * A trusted issuer.
     *
     * @param name as its tokens say it ({@code iss})
     * @param keys where it publishes its keys (JWKS, RFC 7517)
     */
    public record Issuer(String name, URI keys) {}
}
