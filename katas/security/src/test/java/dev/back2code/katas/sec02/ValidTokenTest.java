package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A token that is right is taken for what it says, no less and no more. */
@KataTest
@Tag("sec-02")
@Tag("security")
class ValidTokenTest {

    private Edge edge;

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
    }

    @Test
    @Tag("core")
    void a_valid_token_says_who_is_asking() {
        Map<String, Token> tokens = new LinkedHashMap<>();
        tokens.put("as our issuer makes it", edge.token(token -> token));
        tokens.put("as our partner makes it", Token.of(edge.partner, edge.now()));
        tokens.put(
                "aud is an array with us in it",
                edge.token(token -> token.claim("aud", List.of("storage-service", "core-api"))));
        tokens.put("typ application/at+jwt", edge.token(token -> token.header("typ", "application/at+jwt")));
        tokens.put("typ AT+JWT", edge.token(token -> token.header("typ", "AT+JWT")));
        tokens.put(
                "two scopes, no name",
                edge.token(
                        token -> token.claim("scope", "notes:read notes:write").claim("name", null)));
        tokens.put(
                "nbf and jti as well",
                edge.token(
                        token -> token.claim("nbf", edge.now().getEpochSecond()).claim("jti", "a-1")));
        tokens.put("nearly 8 KB", edge.token(token -> token.claim("groups", "g".repeat(5_000))));

        List<String> wrong = new ArrayList<>();
        tokens.forEach((what, token) -> {
            Answer answer = edge.ask(token.signed());
            if (!saysTheSame(answer, token)) {
                wrong.add("%s: %s".formatted(what, Edge.shown(answer)));
            }
        });

        assertThat(wrong)
                .withFailMessage(lesson("sec-02 · M12, M13")
                        .observed(
                                "of %d valid tokens these were not taken for what they say (id, tenant, name, scopes): %s",
                                tokens.size(), wrong)
                        .hurts("customers with a right token are sent away, and only those of some clients")
                        .read("AccessTokenVerifier (it is valid if)"))
                .isEmpty();
    }

    private static boolean saysTheSame(Answer answer, Token token) {
        if (answer.status() != 200) {
            return false;
        }
        JsonNode me = answer.json();
        Object name = token.claim("name");
        List<String> scopes =
                me.path("scopes").valueStream().map(JsonNode::asString).toList();
        return me.path("id").asString("").equals(token.claim("sub"))
                && me.path("tenant").asString("").equals(token.claim("tenant"))
                && me.path("name").asString("?").equals(name == null ? "" : name)
                && scopes.equals(List.of(token.claim("scope").toString().split(" ")));
    }

    @Test
    @Tag("core")
    void a_token_reaches_as_far_as_its_scopes() {
        edge.takesTheRightOne();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("scope notes:write", edge.signed(token -> token.claim("scope", "notes:write")));
        tokens.put("scope openid", edge.signed(token -> token.claim("scope", "openid")));
        tokens.put("scope notes:reader", edge.signed(token -> token.claim("scope", "notes:reader")));
        tokens.put("scope NOTES:READ", edge.signed(token -> token.claim("scope", "NOTES:READ")));
        tokens.put("an empty scope", edge.signed(token -> token.claim("scope", "")));
        tokens.put("no scope", edge.signed(token -> token.claim("scope", null)));

        List<String> wrong = new ArrayList<>();
        tokens.forEach((what, token) -> {
            Answer answer = edge.ask(token);
            if (answer.status() != 403 || !answer.header("WWW-Authenticate").contains("insufficient_scope")) {
                wrong.add("%s: %s".formatted(what, Edge.shown(answer)));
            }
        });

        assertThat(wrong)
                .withFailMessage(lesson("sec-02 · M14")
                        .observed(
                                "%d valid tokens without the scope notes:read asked for what needs it; these were not answered with 403 and insufficient_scope: %s",
                                tokens.size(), wrong)
                        .hurts("a token that was made for little opens more, or its bearer signs in again in vain")
                        .read("AccessTokenVerifier (scope), Actor"))
                .isEmpty();
    }
}
