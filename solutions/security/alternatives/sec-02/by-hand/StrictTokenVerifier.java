package dev.back2code.katas.sec02;

import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import dev.back2code.core.seam.TokenPolicy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With nothing but the JDK and a reader of JSON. */
public class StrictTokenVerifier implements AccessTokenVerifier {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final Pattern TYPE = Pattern.compile("(application/)?at\\+jwt", Pattern.CASE_INSENSITIVE);
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long SKEW_S = 30;

    private final TokenPolicy policy;
    private final InstantSource clock;
    private final Map<String, IssuerKeys> issuers = new HashMap<>();

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
        policy.issuers().forEach(issuer -> issuers.put(issuer.name(), new IssuerKeys(issuer.keys(), clock)));
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        String[] parts = token.split("\\.", -1);
        demand(token.length() <= 8_192 && parts.length == 3, Reason.MALFORMED);
        try {
            JsonNode header = object(parts[0]);
            JsonNode claims = object(parts[1]);
            demand(TYPE.matcher(text(header, "typ")).matches(), Reason.TYPE);
            demand(text(header, "alg").equals("RS256") && !header.has("crit"), Reason.ALGORITHM);
            IssuerKeys keys = issuers.get(text(claims, "iss"));
            demand(keys != null, Reason.ISSUER);
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(keys.key(text(header, "kid")));
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            demand(check.verify(Base64.getUrlDecoder().decode(parts[2])), Reason.SIGNATURE);
            return actor(claims);
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new InvalidToken(Reason.MALFORMED);
        }
    }

    private Actor actor(JsonNode claims) throws InvalidToken {
        demand(isForUs(claims.path("aud")), Reason.AUDIENCE);
        long now = clock.instant().getEpochSecond();
        demand(claims.path("exp").isNumber(), Reason.MALFORMED);
        demand(claims.path("exp").asDouble() >= now - SKEW_S, Reason.EXPIRED);
        demand(hasCome(claims, "nbf", now) && hasCome(claims, "iat", now), Reason.NOT_YET);
        Set<String> scopes = new TreeSet<>(Set.copyOf(java.util.List.of(text(claims, "scope").split(" "))));
        scopes.remove("");
        return new Actor(uuid(claims, "sub"), uuid(claims, "tenant"), text(claims, "name"), scopes);
    }

    private boolean isForUs(JsonNode aud) {
        return aud.isArray()
                ? StreamSupport.stream(aud.spliterator(), false).anyMatch(this::isUs)
                : isUs(aud);
    }

    private boolean isUs(JsonNode aud) {
        return aud.isString() && aud.stringValue().equals(policy.audience());
    }

    private static boolean hasCome(JsonNode claims, String name, long now) {
        JsonNode time = claims.path(name);
        return time.isMissingNode() || time.isNumber() && time.asDouble() <= now + SKEW_S;
    }

    private static UUID uuid(JsonNode claims, String name) throws InvalidToken {
        String text = text(claims, name);
        demand(UUIDS.matcher(text).matches(), Reason.MALFORMED);
        return UUID.fromString(text);
    }

    private static JsonNode object(String part) throws InvalidToken {
        JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(part));
        demand(node.isObject(), Reason.MALFORMED);
        return node;
    }

    private static String text(JsonNode object, String name) throws InvalidToken {
        JsonNode member = object.path(name);
        demand(member.isMissingNode() || member.isString(), Reason.MALFORMED);
        return member.isString() ? member.stringValue() : "";
    }

    private static void demand(boolean holds, Reason otherwise) throws InvalidToken {
        if (!holds) {
            throw new InvalidToken(otherwise);
        }
    }
}
