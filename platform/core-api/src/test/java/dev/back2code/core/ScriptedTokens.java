package dev.back2code.core;

import dev.back2code.core.identity.NaiveTokenVerifier;
import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.KeysUnavailable;
import tools.jackson.databind.json.JsonMapper;

/** Behind the seam in tests: a token that is a reason is refused for it, {@code UNAVAILABLE} cannot be checked. */
public class ScriptedTokens implements AccessTokenVerifier {

    private final AccessTokenVerifier others;

    public ScriptedTokens(JsonMapper json) {
        this.others = new NaiveTokenVerifier(json);
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        if (token.equals("UNAVAILABLE")) {
            throw new KeysUnavailable("the issuer is away");
        }
        for (InvalidToken.Reason reason : InvalidToken.Reason.values()) {
            if (reason.name().equals(token)) {
                throw new InvalidToken(reason);
            }
        }
        return others.verify(token);
    }
}
