package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signatures that are right, on tokens that were made by, for or as something else. */
@KataTest
@Tag("sec-02")
@Tag("security")
class WhoseTokenTest {

    private Edge edge;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
        edge.takesTheRightOne();
    }

    @Test
    @Tag("core")
    void a_key_is_good_for_its_own_issuer_alone() {
        String name = edge.ours.name();
        tokens.put("our key, iss of the partner", edge.signed(token -> token.claim("iss", edge.partner.name())));
        tokens.put(
                "the partner's key, iss of ours",
                Token.of(edge.partner, edge.now()).claim("iss", name).signed());
        List.of(
                        name + "/",
                        name + ".evil.example",
                        name + "/tenant",
                        name.toUpperCase(Locale.ROOT),
                        " " + name,
                        "ours",
                        "")
                .forEach(other ->
                        tokens.put("iss '%s'".formatted(other), edge.signed(token -> token.claim("iss", other))));
        tokens.put("no iss", edge.signed(token -> token.claim("iss", null)));
        tokens.put("iss is a list with ours in it", edge.signed(token -> token.claim("iss", List.of(name))));

        List<String> taken = edge.notRefused(tokens);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M7, M8, M35")
                        .observed(
                                "%d tokens whose key is trusted, but not for the issuer that they name; these were not refused (401, invalid_token): %s",
                                tokens.size(), taken)
                        .hurts(
                                "whoever holds one issuer's key speaks for all of them: a test system's key opens production")
                        .read("briefs/sec-02.md#theory (whose key)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_token_for_somebody_else_is_refused() {
        tokens.put("aud missing", edge.signed(token -> token.claim("aud", null)));
        List.of("billing", "core-api-admin", "old-core-api", "CORE-API", "core", "", "*")
                .forEach(aud -> tokens.put("aud '%s'".formatted(aud), edge.signed(token -> token.claim("aud", aud))));
        tokens.put("aud is an empty list", edge.signed(token -> token.claim("aud", List.of())));
        tokens.put(
                "aud is a list of others", edge.signed(token -> token.claim("aud", List.of("billing", "core-apis"))));
        tokens.put("aud is an object", edge.signed(token -> token.claim("aud", Map.of("core-api", true))));
        tokens.put(
                "azp and client_id are us, aud is not",
                edge.signed(token ->
                        token.claim("aud", "billing").claim("azp", "core-api").claim("client_id", "core-api")));

        List<String> taken = edge.notRefused(tokens);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M2, M9, M36")
                        .observed(
                                "%d tokens of our issuer that were made for others; these were not refused (401, invalid_token): %s",
                                tokens.size(), taken)
                        .hurts(
                                "a token for the billing service just read notes: every service that gets a token can use it at every other")
                        .read("briefs/sec-02.md#theory (for whom, and as what)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void only_an_access_token_is_one() {
        tokens.put("no typ", edge.signed(token -> token.header("typ", null)));
        List.of(
                        "JWT",
                        "rt+jwt",
                        "logout+jwt",
                        "dpop+jwt",
                        "secevent+jwt",
                        "at",
                        "at+jwt2",
                        "xat+jwt",
                        "application/jwt",
                        "")
                .forEach(typ -> tokens.put("typ '%s'".formatted(typ), edge.signed(token -> token.header("typ", typ))));
        tokens.put(
                "an ID token",
                edge.signed(token -> token.header("typ", "JWT")
                        .claim("nonce", "n-1")
                        .claim("azp", "app")
                        .claim("auth_time", edge.now().getEpochSecond())));
        tokens.put(
                "typ among the claims",
                edge.signed(token -> token.header("typ", "JWT").claim("typ", "at+jwt")));

        List<String> taken = edge.notRefused(tokens);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M3, M34")
                        .observed(
                                "%d genuine tokens of our issuer that are no access tokens; these were not refused (401, invalid_token): %s",
                                tokens.size(), taken)
                        .hurts(
                                "an ID token, made for a browser app to read, just deleted a note; a refresh token that leaks works for a month")
                        .read("briefs/sec-02.md#theory (for whom, and as what)"))
                .isEmpty();
    }
}
