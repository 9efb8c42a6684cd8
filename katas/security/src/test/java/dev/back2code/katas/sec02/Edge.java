package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuer;
import dev.back2code.kit.TokenIssuers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** core-api, asked for whom it takes the bearer of a token. Its clock stands still at the second of the test's start. */
final class Edge {

    /** After which an issuer may be asked again. */
    static final Duration A_PAUSE = Duration.ofSeconds(45);

    final TokenIssuers issuers;
    final TokenIssuer ours;
    final TokenIssuer partner;
    private final CoreApi api;
    private final ServiceClock clock;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Edge(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        this.api = api;
        this.issuers = issuers;
        this.ours = issuers.ours();
        this.partner = issuers.partner();
        this.clock = clock;
        clock.stand(now);
    }

    Instant now() {
        return now;
    }

    void wait(Duration time) {
        now = now.plus(time);
        clock.stand(now);
    }

    Answer ask(String token) {
        return api.with(token).get("/v1/me");
    }

    /** A new one of ours, right in everything but what is changed. */
    Token token(UnaryOperator<Token> change) {
        return change.apply(Token.of(ours, now));
    }

    String valid() {
        return Token.of(ours, now).signed();
    }

    String signed(UnaryOperator<Token> change) {
        return token(change).signed();
    }

    /** The healthy call, without which no refusal proves anything. */
    void takesTheRightOne() {
        Answer answer = ask(valid());
        assertThat(answer.status())
                .withFailMessage(lesson("sec-02")
                        .observed("a token that is right in everything was answered with %s", shown(answer))
                        .hurts("nobody gets in: a check that refuses everything is an outage, and proves nothing")
                        .read("AccessTokenVerifier (the contract)"))
                .isEqualTo(200);
    }

    /** Those that were not refused as RFC 6750 says it, with what they were answered. */
    List<String> notRefused(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), ask(each.getValue())))
                .filter(each -> !isRefusal(each.getValue()))
                .map(each -> "%s: %s".formatted(each.getKey(), shown(each.getValue())))
                .toList();
    }

    /** As {@link #notRefused}, each at a time at which its issuer may be asked again. */
    List<String> notRefusedAtLeisure(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .peek(each -> wait(A_PAUSE))
                .flatMap(each -> notRefused(Map.of(each.getKey(), each.getValue())).stream())
                .toList();
    }

    static boolean isRefusal(Answer answer) {
        return answer.status() == 401
                && answer.header("WWW-Authenticate").contains("error=\"invalid_token\"")
                && answer.isProblem();
    }

    /** Without the ids, which are others each time. */
    static String shown(Answer answer) {
        return switch (answer.status()) {
            case 200 -> "200, scopes " + answer.json().path("scopes");
            default -> answer.status() + " " + answer.json().path("detail").asString("");
        };
    }
}
