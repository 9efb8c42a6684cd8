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

/** How often an issuer is asked for its keys, which others pay for. */
@KataTest
@Tag("sec-02")
@Tag("security")
class IssuerKeysTest {

    private static final int STRANGERS = 20;

    private Edge edge;

    @BeforeEach
    void open(CoreApi api, TokenIssuers issuers, ServiceClock clock) {
        edge = new Edge(api, issuers, clock);
        edge.takesTheRightOne();
    }

    @Test
    @Tag("core")
    void a_key_that_is_known_costs_no_call() {
        int minutes = 4;
        for (int minute = 0; minute < minutes; minute++) {
            edge.wait(Duration.ofMinutes(1));
            IntStream.range(0, 2).forEach(n -> edge.ask(edge.valid()));
        }

        assertThat(edge.ours.fetches())
                .withFailMessage(lesson("sec-02 · M20")
                        .observed(
                                "9 valid tokens under one key, within %d minutes: the issuer was asked for its keys %d times",
                                minutes, edge.ours.fetches())
                        .hurts(
                                "each request waits for another service, which gets the load of all: when it is slow, everything is")
                        .read("briefs/sec-02.md#theory (keys from afar)"))
                .isEqualTo(1);
    }

    @Test
    @Tag("core")
    void a_new_key_is_found() {
        String old = edge.valid();
        edge.ours.publish(edge.issuers.spareKey(), edge.ours.key());
        edge.wait(Edge.A_PAUSE);

        List<Integer> statuses =
                Stream.of(edge.valid(), old).map(edge::ask).map(Answer::status).toList();

        assertThat(statuses)
                .withFailMessage(lesson("sec-02 · M21")
                        .observed(
                                "the issuer published another key and signs with it: 45 s later a token under the new key was answered with %d, one under the old with %d; it had been asked for keys %d times",
                                statuses.getFirst(), statuses.getLast(), edge.ours.fetches())
                        .hurts("on the day of the rotation nobody gets in until all instances are started again")
                        .read("briefs/sec-02.md#theory (keys from afar)"))
                .isEqualTo(List.of(200, 200));
    }

    @Test
    @Tag("core")
    void strangers_cannot_make_us_ask() {
        RSAKey own = edge.issuers.stranger().key();
        edge.wait(Edge.A_PAUSE);
        int before = edge.ours.fetches();

        List<Answer> answers = IntStream.range(0, STRANGERS)
                .mapToObj(
                        n -> edge.token(token -> token.header("kid", "k-" + n)).signedBy(own))
                .map(edge::ask)
                .toList();

        int calls = edge.ours.fetches() - before;
        long refused = answers.stream().filter(Edge::isRefusal).count();
        assertThat(List.of(calls <= 1, refused == STRANGERS))
                .withFailMessage(lesson("sec-02 · M22")
                        .observed(
                                "%d tokens with %d kids that nobody knows, in one second: the issuer was asked %d times, %d of the tokens were refused as invalid",
                                STRANGERS, STRANGERS, calls, refused)
                        .hurts(
                                "a stranger multiplies: each of his requests is one more of ours to the issuer, which everybody depends on")
                        .read("briefs/sec-02.md#theory (keys from afar)"))
                .isEqualTo(List.of(true, true));
        edge.takesTheRightOne();
    }

    @Test
    @Tag("stretch")
    void a_key_that_is_withdrawn_ends() {
        String old = edge.valid();
        edge.ask(old);
        edge.ours.publish(edge.issuers.spareKey());
        edge.wait(Duration.ofMinutes(6));

        int withdrawn = edge.ask(old).status();
        int present = edge.ask(edge.valid()).status();

        assertThat(List.of(withdrawn, present))
                .withFailMessage(lesson("sec-02 · M21, M23, M33")
                        .observed(
                                "the issuer withdrew a key six minutes ago; a token under it was answered with %d, one under its successor with %d; the issuer had been asked %d times",
                                withdrawn, present, edge.ours.fetches())
                        .hurts("a key was stolen and taken out of service, and opens this one until its next start")
                        .read("AccessTokenVerifier (more than five minutes old)"))
                .isEqualTo(List.of(401, 200));
    }

    @Test
    @Tag("stretch")
    void two_issuers_may_name_their_keys_alike() {
        RSAKey alike = new RSAKey.Builder(edge.issuers.spareKey())
                .keyID(edge.ours.key().getKeyID())
                .build();
        edge.partner.publish(alike);

        int partners = edge.ask(Token.of(edge.partner, edge.now()).signed()).status();
        int ours = edge.ask(edge.valid()).status();
        int mixed = edge.ask(edge.token(token -> token).signedBy(alike)).status();

        assertThat(List.of(partners, ours, mixed))
                .withFailMessage(lesson("sec-02 · M7")
                        .observed(
                                "two issuers call their keys '%s': the partner's token was answered with %d, ours with %d, and one that names us, signed by the partner, with %d",
                                alike.getKeyID(), partners, ours, mixed)
                        .hurts(
                                "a name is unique within one issuer; an issuer that names its key as another does takes its place, or lets it in")
                        .read("briefs/sec-02.md#theory (whose key)"))
                .isEqualTo(List.of(200, 200, 401));
    }

    @Test
    @Tag("stretch")
    void keys_of_other_kinds_spoil_nothing() {
        RSAKey key = edge.ours.key();
        edge.ours.answers(
                200, "application/json", """
                {"keys":[{"kty":"XYZ","kid":"x","n":"AQAB"},
                {"kty":"EC","kid":"e","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},%s]}""".formatted(key.toPublicJWK().toJSONString()));
        edge.wait(Duration.ofMinutes(6));

        int right = edge.ask(edge.valid()).status();
        int wrong = edge.ask(edge.signed(token -> token.header("kid", "e"))).status();

        assertThat(List.of(right, wrong))
                .withFailMessage(lesson("sec-02 · M24")
                        .observed(
                                "the issuer publishes a key of an unknown type, one on a curve and the right one: a token under the right one was answered with %d, one that names the key on the curve with %d",
                                right, wrong)
                        .hurts("the day on which an issuer adds a key for somebody else is an outage here")
                        .read("briefs/sec-02.md#theory (keys from afar)"))
                .isEqualTo(List.of(200, 401));
    }
}
