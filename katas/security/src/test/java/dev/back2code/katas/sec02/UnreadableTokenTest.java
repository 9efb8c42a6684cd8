package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that are no token, or more than one. */
@KataTest
@Tag("sec-02")
@Tag("security")
class UnreadableTokenTest {

    private Edge edge;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
        edge.takesTheRightOne();
    }

    @Test
    @Tag("core")
    void what_can_be_read_in_two_ways_or_not_at_all_is_refused() {
        RSAKey key = edge.ours.key();
        Token token = edge.token(each -> each);
        String header = token.headerJson();
        String claims = token.claimsJson();
        tokens.put("sub twice", Token.signed(header, twice(claims, "sub", UUID.randomUUID()), key));
        tokens.put("aud twice", Token.signed(header, twice(claims, "aud", "billing"), key));
        tokens.put("scope twice", Token.signed(header, twice(claims, "scope", "notes:write"), key));
        tokens.put("alg twice", Token.signed(twice(header, "alg", "none"), claims, key));
        tokens.put("typ twice", Token.signed(twice(header, "typ", "JWT"), claims, key));
        tokens.put("9 KB", edge.signed(each -> each.claim("groups", "g".repeat(6_000))));
        tokens.put("no dot", "abc");
        tokens.put("only dots", "..");
        tokens.put("three words", "a.b.c");
        tokens.put("five parts", token.signed() + ".e30.e30");
        tokens.put("header is a list", Token.signed("[]", claims, key));
        tokens.put("header is half", Token.signed(header.substring(0, header.length() / 2), claims, key));
        tokens.put("claims are a list", Token.signed(header, "[" + claims + "]", key));
        tokens.put("claims are a text", Token.signed(header, "\"core-api\"", key));
        tokens.put("claims are empty", Token.signed(header, "{}", key));
        tokens.put("claims are nothing", Token.signed(header, "", key));

        List<String> taken = edge.notRefused(tokens);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M17, M18")
                        .observed(
                                "%d texts that are no token, or two; these were not refused (401, invalid_token): %s",
                                tokens.size(), taken)
                        .hurts(
                                "of a member that comes twice one program reads the first and another the last: what was checked is not what is used. And whoever sends no token must not be able to make an error 500")
                        .read("AccessTokenVerifier (characters, members)"))
                .isEmpty();
    }

    /** The object with one member more, before the others. */
    private static String twice(String object, String name, Object value) {
        return "{\"%s\":\"%s\",%s".formatted(name, value, object.substring(1));
    }

    @Test
    @Tag("stretch")
    void claims_of_another_form_are_refused() {
        List.of("alice", "1-2-3-4-5", "", 7, List.of(UUID.randomUUID().toString()))
                .forEach(id -> {
                    tokens.put("sub %s".formatted(form(id)), edge.signed(token -> token.claim("sub", id)));
                    tokens.put("tenant %s".formatted(form(id)), edge.signed(token -> token.claim("tenant", id)));
                });
        tokens.put("no sub", edge.signed(token -> token.claim("sub", null)));
        tokens.put("no tenant", edge.signed(token -> token.claim("tenant", null)));
        tokens.put("scope is a list", edge.signed(token -> token.claim("scope", List.of("notes:read"))));
        tokens.put("scope is true", edge.signed(token -> token.claim("scope", true)));
        tokens.put("name is an object", edge.signed(token -> token.claim("name", Map.of("first", "Ann"))));
        tokens.put("exp is a text", edge.signed(token -> token.claim("exp", "4070908800")));
        tokens.put("exp is a list", edge.signed(token -> token.claim("exp", List.of(4_070_908_800L))));
        tokens.put("kid is a number", edge.signed(token -> token.header("kid", 5)));

        List<String> taken = edge.notRefused(tokens);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M19, M37")
                        .observed(
                                "%d genuine tokens with a claim that is not of the form that it must have; these were not refused (401, invalid_token): %s",
                                tokens.size(), taken)
                        .hurts(
                                "what is not checked here fails in the middle of a request, or makes one user out of two")
                        .read("AccessTokenVerifier (UUIDs of 36 characters, a text)"))
                .isEmpty();
    }

    private static String form(Object id) {
        return id instanceof List<?> ? "is a list" : "'%s'".formatted(id);
    }
}
