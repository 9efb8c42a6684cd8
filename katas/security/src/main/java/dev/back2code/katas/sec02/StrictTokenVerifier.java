package dev.back2code.katas.sec02;

import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.Actor;
import dev.back2code.core.seam.InvalidToken;
import dev.back2code.core.seam.TokenPolicy;
import java.time.InstantSource;

public class StrictTokenVerifier implements AccessTokenVerifier {

    private final TokenPolicy policy;
    private final InstantSource clock;

    public StrictTokenVerifier(TokenPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Actor verify(String token) throws InvalidToken {
        throw new UnsupportedOperationException("StrictTokenVerifier.verify is yours to write (sec-02)");
    }
}
