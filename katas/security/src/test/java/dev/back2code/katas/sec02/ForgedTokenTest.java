package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens that no trusted issuer has signed, or not so. */
@KataTest
@Tag("sec-02")
@Tag("security")
class ForgedTokenTest {

    private Edge edge;
    private final Map<String, String> forged = new LinkedHashMap<>();

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
        edge.takesTheRightOne();
    }

    @Test
    @Tag("core")
    void a_token_does_not_choose_how_it_is_checked() throws JOSEException {
        List.of("none", "None", "nOnE", "NONE", "")
                .forEach(alg -> forged.put(
                        "alg '%s', no signature".formatted(alg),
                        edge.token(token -> token.header("alg", alg)).with(new byte[0])));
        forged.put("no alg", edge.token(token -> token.header("alg", null)).with(new byte[0]));
        forged.put(
                "alg none, two parts",
                edge.token(token -> token.header("alg", "none")).unsigned());
        forged.put("alg none, signed RS256", edge.signed(token -> token.header("alg", "none")));
        forged.put("alg RS256, no signature", edge.token(token -> token).with(new byte[0]));
        forged.put("alg RS256, 256 zero bytes", edge.token(token -> token).with(new byte[256]));
        forged.put(
                "alg ES256, 64 zero bytes",
                edge.token(token -> token.header("alg", "ES256")).with(new byte[64]));
        RSAKey published = edge.ours.key().toPublicJWK();
        forged.put("HS256 with the public key as PEM", hs256(pem(published)));
        forged.put(
                "HS256 with the public key as DER",
                hs256(published.toPublicKey().getEncoded()));
        forged.put("HS256 with the modulus", hs256(published.getModulus().decode()));
        forged.put(
                "HS256 with the published JWK", hs256(published.toJSONString().getBytes(StandardCharsets.UTF_8)));
        forged.put("alg rs256", edge.signed(token -> token.header("alg", "rs256")));
        Token longer = edge.token(token -> token.header("alg", "RS512"));
        forged.put(
                "RS512 by the right key",
                longer.with(Token.signature("SHA512withRSA", longer.unsigned(), edge.ours.key())));
        forged.put("the signature of another token", swapped());
        forged.put(
                "crit names what nobody knows",
                edge.signed(token -> token.header("crit", List.of("x-limit")).header("x-limit", 1)));

        List<String> taken = edge.notRefused(forged);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M1")
                        .observed(
                                "%d tokens that are not signed by their issuer with RS256; these were not refused (401, invalid_token): %s",
                                forged.size(), taken)
                        .hurts(
                                "the attacker chose the verifier: whoever writes 'none', or signs with what everybody can read, is whoever they like")
                        .read("briefs/sec-02.md#theory (what a signature proves)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void keys_come_from_the_policy_s_address_and_nowhere_else() {
        RSAKey own = edge.issuers.stranger().key();
        String elsewhere = edge.issuers.stranger().keys();
        forged.put("another's key under our kid", edge.token(token -> token).signedBy(own));
        forged.put(
                "another's kid",
                edge.token(token -> token.header("kid", own.getKeyID())).signedBy(own));
        forged.put(
                "jwk",
                edge.token(token -> token.header("jwk", own.toPublicJWK().toJSONObject()))
                        .signedBy(own));
        forged.put(
                "jwk, its kid too",
                edge.token(token -> token.header("jwk", own.toPublicJWK().toJSONObject())
                                .header("kid", own.getKeyID()))
                        .signedBy(own));
        forged.put(
                "jku",
                edge.token(token -> token.header("jku", elsewhere).header("kid", own.getKeyID()))
                        .signedBy(own));
        forged.put(
                "jku with our kid",
                edge.token(token -> token.header("jku", elsewhere)).signedBy(own));
        forged.put(
                "x5u",
                edge.token(token -> token.header("x5u", elsewhere + ".pem").header("kid", own.getKeyID()))
                        .signedBy(own));
        forged.put(
                "kid is an address",
                edge.token(token -> token.header("kid", elsewhere)).signedBy(own));
        forged.put(
                "kid goes up the path",
                edge.token(token -> token.header("kid", "../stranger/jwks")).signedBy(own));
        forged.put(
                "kid is /dev/null, HS256 with nothing",
                edge.token(token -> token.header("kid", "../../../../dev/null").header("alg", "HS256"))
                        .with(new byte[32]));
        forged.put(
                "kid is SQL",
                edge.token(token -> token.header("kid", "x' UNION SELECT 'k' --"))
                        .signedBy(own));
        forged.put(
                "kid has 10 KB",
                edge.token(token -> token.header("kid", "k".repeat(10_000))).signedBy(own));
        forged.put(
                "valid, of a stranger's own",
                Token.of(edge.issuers.stranger(), edge.now()).signed());

        List<String> taken = edge.notRefusedAtLeisure(forged);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M5, M6, M32")
                        .observed(
                                "%d tokens signed by a stranger; these were not refused (401, invalid_token): %s",
                                forged.size(), taken)
                        .hurts(
                                "the token brought the key that it is checked by: the signature is right, and proves nothing")
                        .read("briefs/sec-02.md#theory (whose key)"))
                .isEmpty();
        assertThat(edge.issuers.strayCalls())
                .withFailMessage(lesson("sec-02 · M5, M6, M32")
                        .observed(
                                "%d tokens of a stranger made core-api call %d addresses that are no trusted issuer's: %s",
                                forged.size(), edge.issuers.strayCalls().size(), edge.issuers.strayCalls())
                        .hurts(
                                "whoever can write a token makes our servers call what they like, behind our firewall, before anybody knows who they are")
                        .read("briefs/sec-02.md#theory (whose key)"))
                .isEmpty();
    }

    private String hs256(byte[] secret) {
        Token token = edge.token(each -> each.header("alg", "HS256"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return token.with(mac.doFinal(token.unsigned().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pem(RSAKey key) throws JOSEException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(lines)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String swapped() {
        String another = edge.valid();
        return edge.token(token -> token).unsigned() + another.substring(another.lastIndexOf('.'));
    }
}
