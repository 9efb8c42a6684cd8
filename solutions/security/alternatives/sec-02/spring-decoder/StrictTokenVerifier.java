package dev.back2code.katas.sec02;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.KeysUnavailable;
import dev.back2code.core.seam.TokenPolicy;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A decoder of Spring Security's for each issuer, with all that its defaults leave out. */
public class StrictTokenVerifier implements AccessTokenVerifier {

    private static final Duration SKEW = Duration.ofSeconds(30);

    private final TokenPolicy policy;
    private final InstantSource clock;
    private final Map<String, JwtDecoder> decoders;

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
        this.decoders = policy.issuers().stream()
                .collect(Collectors.toMap(TokenPolicy.Issuer::name, this::decoder));
    }

    private JwtDecoder decoder(TokenPolicy.Issuer issuer) {
        IssuerKeys keys = new IssuerKeys(issuer.keys(), clock);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource((selector, context) -> {
                    try {
                        String kid = selector.getMatcher().getKeyIDs().iterator().next();
                        return List.of(keys.key(kid));
                    } catch (InvalidToken unknown) {
                        return List.of();
                    }
                })
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<SecurityContext>(
                                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"))))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                rule(Reason.AUDIENCE, jwt -> jwt.getAudience() != null && jwt.getAudience().contains(policy.audience())),
                rule(Reason.MALFORMED, jwt -> jwt.getExpiresAt() != null),
                rule(Reason.EXPIRED, jwt -> !now().minus(SKEW).isAfter(jwt.getExpiresAt())),
                rule(Reason.NOT_YET, jwt -> hasCome(jwt.getNotBefore()) && hasCome(jwt.getIssuedAt()))));
        return decoder;
    }

    private Instant now() {
        return clock.instant();
    }

    private boolean hasCome(Instant time) {
        return time == null || !time.isAfter(now().plus(SKEW));
    }

    private static OAuth2TokenValidator<Jwt> rule(Reason reason, Predicate<Jwt> holds) {
        return jwt -> {
            if (reason == Reason.EXPIRED && jwt.getExpiresAt() == null || holds.test(jwt)) {
                return OAuth2TokenValidatorResult.success();
            }
            return OAuth2TokenValidatorResult.failure(new OAuth2Error(reason.name()));
        };
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        if (token.length() > 8_192) {
            throw new InvalidToken(Reason.MALFORMED);
        }
        try {
            String issuer = SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
            JwtDecoder decoder = issuer == null ? null : decoders.get(issuer);
            if (decoder == null) {
                throw new InvalidToken(Reason.ISSUER);
            }
            return actor(decoder.decode(token));
        } catch (ParseException unreadable) {
            throw new InvalidToken(Reason.MALFORMED);
        } catch (JwtValidationException invalid) {
            throw new InvalidToken(
                    Reason.valueOf(invalid.getErrors().iterator().next().getErrorCode()));
        } catch (JwtException wrong) {
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof KeysUnavailable away) {
                    throw away;
                }
            }
            throw new InvalidToken(Reason.SIGNATURE);
        }
    }

    private static Actor actor(Jwt jwt) throws InvalidToken {
        String scope = text(jwt, "scope", "");
        Set<String> scopes = scope.isBlank()
                ? Set.of()
                : Arrays.stream(scope.split(" ")).collect(Collectors.toSet());
        return new Actor(uuid(jwt, "sub"), uuid(jwt, "tenant"), text(jwt, "name", ""), scopes);
    }

    private static UUID uuid(Jwt jwt, String name) throws InvalidToken {
        String text = text(jwt, name, "");
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noUuid) {
            // As another form of it.
        }
        throw new InvalidToken(Reason.MALFORMED);
    }

    private static String text(Jwt jwt, String name, String otherwise) throws InvalidToken {
        return switch (jwt.getClaims().get(name)) {
            case null -> otherwise;
            case String text -> text;
            default -> throw new InvalidToken(Reason.MALFORMED);
        };
    }
}
