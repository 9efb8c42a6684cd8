package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The issuer takes a question and does not answer: some wait, and others need not. */
@KataTest
@Tag("sec-02")
@Tag("security")
class SilentIssuerTest {

    private Edge edge;

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
    }

    @Test
    @Tag("core")
    void a_silent_issuer_holds_up_nobody_whose_key_is_at_hand(Stage stage) {
        edge.takesTheRightOne();
        edge.ask(Token.of(edge.partner, edge.now()).signed());
        edge.wait(Edge.A_PAUSE);
        edge.ours.hangs();
        try (Play play = stage.play()) {
            play.actor("stranger", () -> edge.ask(unknown(1)))
                    .actor("ours", () -> edge.ask(edge.valid()))
                    .actor(
                            "partner's",
                            () -> edge.ask(Token.of(edge.partner, edge.now()).signed()));
            play.finishAll();

            List<Boolean> answered =
                    Stream.of("ours", "partner's").map(play::isAnswered).toList();
            edge.ours.release();
            assertThat(List.of(edge.ours.fetches(), answered, play.statuses().subList(1, 3)))
                    .withFailMessage(lesson("sec-02 · M27")
                            .observed(
                                    "a token with an unknown kid made us ask the issuer (%d calls in all, 2 expected), which is silent. Answered meanwhile: a valid token of this issuer %s, of another issuer %s; in the end they were %s",
                                    edge.ours.fetches(),
                                    answered.getFirst(),
                                    answered.getLast(),
                                    play.statuses().subList(1, 3))
                            .shown(play)
                            .hurts("one stranger and one slow issuer stop every request of every customer")
                            .read("briefs/sec-02.md#theory (keys from afar)"))
                    .isEqualTo(List.of(2, List.of(true, true), List.of(200, 200)));
        } finally {
            edge.ours.release();
        }
    }

    @Test
    @Tag("stretch")
    void callers_at_the_same_time_make_one_call(Stage stage) {
        edge.takesTheRightOne();
        edge.wait(Edge.A_PAUSE);
        edge.ours.hangs();
        List<String> callers =
                IntStream.range(0, 4).mapToObj(n -> "caller " + n).toList();
        try (Play play = stage.play()) {
            callers.forEach(caller -> play.actor(caller, () -> edge.ask(unknown(callers.indexOf(caller)))));
            play.finishTogether(callers);
            int calls = edge.ours.fetches() - 1;
            edge.ours.release();
            List<Integer> statuses = play.statuses();

            assertThat(List.of(calls, edge.ours.fetches() - 1, statuses.contains(200)))
                    .withFailMessage(lesson("sec-02 · M28")
                            .observed(
                                    "4 tokens with unknown kids came while the issuer was being asked: it was asked %d times before its first answer, %d times in all",
                                    calls, edge.ours.fetches() - 1)
                            .shown(play)
                            .hurts(
                                    "to look and then to ask are two steps: as many callers pass between them as there are threads")
                            .read("AccessTokenVerifier (at most once in 30 seconds)"))
                    .isEqualTo(List.of(1, 1, false));
        } finally {
            edge.ours.release();
        }
    }

    @Test
    @Tag("stretch")
    void a_silent_issuer_is_given_up() throws Exception {
        edge.takesTheRightOne();
        edge.wait(Duration.ofMinutes(6));
        edge.ours.hangs();
        FutureTask<Integer> call = new FutureTask<>(() -> edge.ask(edge.valid()).status());
        Thread.ofVirtual().start(call);
        String status = within(call, 5);
        edge.ours.release();

        assertThat(status)
                .withFailMessage(lesson("sec-02 · M29")
                        .observed(
                                "the issuer takes the question for its keys and never answers: a valid token under a known key was answered with %s",
                                status)
                        .hurts("a connection that hangs is worse than one that is refused: nothing fails, and all wait")
                        .read("AccessTokenVerifier (two seconds)"))
                .isEqualTo("200");
    }

    private static String within(FutureTask<Integer> call, int seconds)
            throws InterruptedException, ExecutionException {
        try {
            return call.get(seconds, TimeUnit.SECONDS).toString();
        } catch (TimeoutException late) {
            return "nothing within %d s".formatted(seconds);
        }
    }

    private String unknown(int n) {
        RSAKey own = edge.issuers.stranger().key();
        return edge.token(token -> token.header("kid", "unknown-" + n)).signedBy(own);
    }
}
