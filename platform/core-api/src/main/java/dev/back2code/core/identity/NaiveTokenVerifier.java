package dev.back2code.core.identity;

import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.InvalidToken.Reason;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A listed weakness (seam {@code access-token-verifier}): believes what a token says, whoever wrote it, for whom and when. */
public class NaiveTokenVerifier implements AccessTokenVerifier {

    private final JsonMapper json;

    public NaiveTokenVerifier(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        try {
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            return new Actor(
                    UUID.fromString(claims.path("sub").asString("")),
                    UUID.fromString(claims.path("tenant").asString("")),
                    claims.path("name").asString(""),
                    Set.of(StringUtils.tokenizeToStringArray(
                            claims.path("scope").asString(""), " ")));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | JacksonException unreadable) {
            throw new InvalidToken(Reason.MALFORMED);
        }
    }
}
