package dev.back2code.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.back2code.auth.audit.Audit;
import dev.back2code.auth.audit.Event;
import java.text.ParseException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of this issuer, as a JWK set in a file. The first one signs; all are shown, each by its public half. */
@Configuration(proxyBeanMethods = false)
class SigningKeys {

    private static final String FILE = "keys.json";
    private static final int BITS = 2048;

    @Bean
    JWKSet keys(PrivateFolder folder, Audit audit) throws ParseException {
        PrivateFolder.Content content = folder.contentOf(FILE, SigningKeys::fresh);
        JWKSet keys = JWKSet.parse(content.text());
        if (content.isNew()) {
            audit.ok(
                    Event.KEY_MADE,
                    null,
                    null,
                    Map.of("kid", keys.getKeys().getFirst().getKeyID()));
        }
        return keys;
    }

    /** With its private half: for the file alone. */
    private static String fresh() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
    }
}
