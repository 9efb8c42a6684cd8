package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From when to when a token is good, with 30 seconds for clocks that differ. */
@KataTest
@Tag("sec-02")
@Tag("security")
class TokenTimeTest {

    private Edge edge;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
        edge.takesTheRightOne();
    }

    private String with(String claim, long secondsFromNow) {
        return edge.signed(token -> token.claim(claim, edge.now().getEpochSecond() + secondsFromNow));
    }

    private String ending(long secondsFromNow) {
        long end = edge.now().getEpochSecond() + secondsFromNow;
        return edge.signed(token -> token.claim("iat", end - 600).claim("exp", end));
    }

    @Test
    @Tag("core")
    void a_token_is_good_for_its_time_alone() {
        tokens.put("exp 40 s ago", ending(-40));
        tokens.put("exp 5 min ago", ending(-299));
        tokens.put("exp a day ago", ending(-86_400));
        tokens.put("no exp", edge.signed(token -> token.claim("exp", null)));
        tokens.put("nbf in 40 s", with("nbf", 40));
        tokens.put("nbf in 2099", edge.signed(token -> token.claim("nbf", 4_070_908_800L)));
        tokens.put("iat in 40 s", with("iat", 40));
        tokens.put("iat in 2099", edge.signed(token -> token.claim("iat", 4_070_908_800L)));

        List<String> taken = edge.notRefused(tokens);
        assertThat(taken)
                .withFailMessage(lesson("sec-02 · M2, M10, M11, M31")
                        .observed(
                                "%d genuine tokens that are too old, too young or without an end; these were not refused (401, invalid_token): %s",
                                tokens.size(), taken)
                        .hurts(
                                "a token cannot be called back: its end is the only thing that ends it, and a stolen one without an end is good for ever")
                        .read("briefs/sec-02.md#theory (time)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void clocks_may_differ_by_half_a_minute() {
        tokens.put("exp 20 s ago", ending(-20));
        tokens.put("nbf in 20 s", with("nbf", 20));
        tokens.put("iat in 20 s", with("iat", 20));

        List<String> refused = tokens.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), edge.ask(each.getValue())))
                .filter(each -> each.getValue().status() != 200)
                .map(each -> "%s: %s".formatted(each.getKey(), Edge.shown(each.getValue())))
                .toList();
        assertThat(refused)
                .withFailMessage(lesson("sec-02 · M15")
                        .observed(
                                "3 tokens that are right for an issuer whose clock is 20 s away; refused were: %s",
                                refused)
                        .hurts(
                                "a token that was made this second is refused by the machine whose clock is behind: one request in some fails, and nobody can repeat it")
                        .read("briefs/sec-02.md#theory (time)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void time_is_the_service_s_time() {
        String token = edge.valid();
        edge.ask(token);
        edge.wait(Duration.ofHours(2));
        Answer old = edge.ask(token);
        Answer fresh = edge.ask(edge.valid());

        assertThat(List.of(old.status(), fresh.status()))
                .withFailMessage(lesson("sec-02 · M16, M33")
                        .observed(
                                "by the service's clock a token that was good before is now an hour over its end: %s; one was made this second: %s",
                                Edge.shown(old), Edge.shown(fresh))
                        .hurts(
                                "what is judged by another clock, or was judged before and kept, is not judged now: what has ended goes on, and no test can show when it stops")
                        .read("AccessTokenVerifier (all by the service's clock)"))
                .isEqualTo(List.of(401, 200));
    }
}
