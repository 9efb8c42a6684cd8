package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The issuer is ill or away. */
@KataTest
@Tag("sec-02")
@Tag("security")
class IssuerOutageTest {

    private Edge edge;

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
    }

    @Test
    @Tag("core")
    void known_keys_serve_while_their_issuer_is_ill() {
        edge.takesTheRightOne();
        List<Integer> statuses = Stream.of(
                        () -> edge.ours.answers(500, "text/plain", "out of memory"),
                        () -> edge.ours.answers(200, "text/html", "<html>back soon</html>"),
                        (Runnable) () -> edge.ours.answers(200, "application/json", "{}"))
                .map(this::afterSixMinutes)
                .toList();

        assertThat(statuses)
                .withFailMessage(lesson("sec-02 · M25")
                        .observed(
                                "the issuer answers first with 500, then with a page of HTML, then with {}, six minutes each; valid tokens under a key that was known before were answered with %s; it was asked %d times",
                                statuses, edge.ours.fetches())
                        .hurts(
                                "the issuer's outage is everybody's: those who are signed in are thrown out, and come back all at once")
                        .read("briefs/sec-02.md#theory (keys from afar)"))
                .isEqualTo(List.of(200, 200, 200));
    }

    private int afterSixMinutes(Runnable illness) {
        illness.run();
        edge.wait(Duration.ofMinutes(6));
        return edge.ask(edge.valid()).status();
    }

    @Test
    @Tag("core")
    void an_issuer_that_is_ill_is_left_alone() {
        edge.takesTheRightOne();
        edge.ours.answers(500, "text/plain", "out of memory");
        edge.wait(Duration.ofMinutes(6));
        int before = edge.ours.fetches();
        IntStream.range(0, 5).forEach(n -> {
            edge.ask(edge.valid());
            edge.ask(unknown(n));
        });

        int calls = edge.ours.fetches() - before;
        assertThat(calls)
                .withFailMessage(lesson("sec-02 · M38")
                        .observed(
                                "the issuer answers with 500; 5 valid tokens and 5 with unknown kids came within one second, and it was asked %d times",
                                calls)
                        .hurts(
                                "whoever is ill is asked the more, by everybody: it cannot get well, and each of our requests waits for its next failure")
                        .read("AccessTokenVerifier (at most once in 30 seconds)"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("core")
    void without_keys_a_token_is_neither_right_nor_wrong() {
        edge.ours.answers(500, "text/plain", "out of memory");
        Answer away = edge.ask(edge.valid());
        IntStream.range(0, 4).forEach(n -> edge.ask(edge.valid()));
        int calls = edge.ours.fetches();
        int partner = edge.ask(Token.of(edge.partner, edge.now()).signed()).status();
        edge.ours.publish(edge.ours.key());
        edge.wait(Edge.A_PAUSE);
        int back = edge.ask(edge.valid()).status();

        assertThat(List.of(away.status() == 503 && !away.header("Retry-After").isEmpty(), calls, partner, back))
                .withFailMessage(lesson("sec-02 · M26, M38")
                        .observed(
                                "an issuer whose keys were never seen answers with 500: 5 of its valid tokens, in one second, made us ask it %d times, and the first was answered with %s, Retry-After '%s'; one of another issuer with %d; when it was well again, 45 s later, with %d",
                                calls, Edge.shown(away), away.header("Retry-After"), partner, back)
                        .hurts(
                                "401 says: sign in again. All clients throw their tokens away and go to the issuer, which is ill")
                        .read("AccessTokenVerifier.verify (KeysUnavailable)"))
                .isEqualTo(List.of(true, 1, 200, 200));
    }

    private String unknown(int n) {
        RSAKey own = edge.issuers.stranger().key();
        return edge.token(token -> token.header("kid", "unknown-" + n)).signedBy(own);
    }
}
