package dev.back2code.katas.sec02;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.ServiceClock;
import dev.back2code.kit.TokenIssuers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who run the service see of a refusal, and its caller does not. */
@KataTest
@Tag("sec-02")
@Tag("security")
class RejectionCountTest {

    private static final Pattern EXPIRED =
            Pattern.compile("b2c_token_rejected_total\\{[^}]*reason=\"expired\"[^}]*} ([0-9.]+)");

    private Edge edge;
    private CoreApi api;

    @BeforeEach
    void open(CoreApi core, TokenIssuers issuers, ServiceClock clock) {
        api = core;
        edge = new Edge(core, issuers, clock);
        edge.takesTheRightOne();
    }

    @Test
    @Tag("stretch")
    void clients_that_are_late_are_counted_apart_from_forgers() {
        Token late = edge.token(token -> token.claim("iat", edge.now().getEpochSecond() - 1_200)
                .claim("exp", edge.now().getEpochSecond() - 600));
        double before = expired();
        edge.ask(late.signed());
        double afterLate = expired() - before;
        edge.ask(late.signedBy(edge.issuers.stranger().key()));
        edge.ask(edge.signed(token -> token.claim("aud", "billing")));
        double afterForged = expired() - before - afterLate;

        assertThat("%.0f, %.0f".formatted(afterLate, afterForged))
                .withFailMessage(lesson("sec-02 · M30")
                        .observed(
                                "a genuine token that is too old was counted %.0f times as b2c_token_rejected_total{reason=\"expired\"}, a forged one with the same claims and one for another audience %.0f times",
                                afterLate, afterForged)
                        .hurts(
                                "tokens end all day, forged ones come on the day of the attack: in one number nobody sees the second among the first")
                        .read("InvalidToken.Reason"))
                .isEqualTo("1, 0");
    }

    private double expired() {
        Matcher line = EXPIRED.matcher(api.stranger()
                .header("Accept", "text/plain")
                .get("/actuator/prometheus")
                .text());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
