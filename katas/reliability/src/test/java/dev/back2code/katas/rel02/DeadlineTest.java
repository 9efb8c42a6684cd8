package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Pauses;
import dev.back2code.kit.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When storage-service wants to be left alone, and until when somebody waits. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class DeadlineTest {

    // Of whole seconds, as dates in headers are.
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private FaultyStorage storage;
    private Pauses pauses;
    private ServiceClock clock;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses, ServiceClock clock) {
        this.storage = storage;
        this.pauses = pauses;
        this.clock = clock;
        clock.stand(now);
        edge = Edge.healthy(api, storage);
        pauses.during(clock::pass);
    }

    @Test
    @Tag("core")
    void a_time_to_come_back_is_kept() {
        Map<String, List<Duration>> wrong = new LinkedHashMap<>();
        expectWait("2", 2_000, wrong);
        expectWait(date(now.plusSeconds(3)), 3_000, wrong);

        assertThat(wrong)
                .withFailMessage(lesson("rel-02 · M14, M15")
                        .observed(
                                "storage-service said by Retry-After when to come back, once as a number of seconds and once as a date 3 seconds ahead; these were followed by other pauses than that and up to 100 ms: %s",
                                named(wrong))
                        .hurts(
                                "a service that has just the strength left to say when it will be well is asked before, and is not")
                        .read("RetryPolicy (when), RFC 9110, 10.2.3"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void what_is_no_time_says_nothing() {
        Map<String, List<Duration>> wrong = new LinkedHashMap<>();
        for (String odd : List.of("soon", "-5", "1.5", "0", date(now.minusSeconds(60)), "")) {
            expectWait(odd, 0, wrong);
        }

        assertThat(wrong)
                .withFailMessage(lesson("rel-02 · M14")
                        .observed(
                                "Retry-After was no time, none ahead, or empty; these were followed by other pauses than one of up to 100 ms: %s",
                                named(wrong))
                        .hurts("a header that somebody else writes decides over a failure of one's own")
                        .read("RetryPolicy (when: what is no number of seconds and no date says nothing)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void nobody_waits_for_a_time_behind_the_deadline() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String late : List.of("86400", "3", "99999999999999999999999", date(now.plusSeconds(3)))) {
            clock.stand(now);
            storage.follow(refused(503, Map.of("Retry-After", late)));
            pauses.forget();
            int status = edge.readWithin(2_500).status();
            if (edge.arrivals() != 1 || !pauses.seen().isEmpty() || status != 503) {
                wrong.put(
                        late,
                        "%d, %d call(s), %d pause(s)"
                                .formatted(
                                        status, edge.arrivals(), pauses.seen().size()));
            }
        }

        assertThat(wrong)
                .withFailMessage(lesson("rel-02 · M16, M17")
                        .observed(
                                "somebody waits for 2.5 seconds, and storage-service wants to be left alone for longer: the answer is known at once, 503 after one call and no pause. By Retry-After it was: %s",
                                named(wrong))
                        .hurts(
                                "threads and callers wait for something of which is known that it will be too late; or a service that asked for rest is asked within it")
                        .read("RetryPolicy (until when)"))
                .isEmpty();
    }

    @Test
    @Tag("stretch")
    void what_attempts_took_is_gone() {
        storage.follow(n -> {
            clock.pass(Duration.ofMillis(900));
            return refused(503, Map.of("Retry-After", "1"));
        });
        List<Integer> twice = List.of(
                edge.readWithin(2_500).status(), edge.arrivals(), pauses.seen().size());
        pauses.forget();
        storage.follow(n -> {
            clock.pass(Duration.ofMillis(2_600));
            return refused(503);
        });
        List<Integer> once = List.of(
                edge.readWithin(2_500).status(), edge.arrivals(), pauses.seen().size());

        assertThat(List.of(twice, once))
                .withFailMessage(lesson("rel-02 · M24, M25")
                        .observed(
                                "somebody waits for 2.5 seconds. An attempt takes 0.9 and is answered with Retry-After: 1, so that after two attempts and a pause nothing is left for a third; status, attempts and pauses are 503, 2 and 1, and were %s. An attempt takes 2.6 seconds, so that nothing is left at all: 503, 1 and 0 are right, and were %s",
                                twice, once)
                        .hurts("the last attempt is made for somebody who has gone: work for nobody, while others wait")
                        .read("RetryPolicy (until when)"))
                .isEqualTo(List.of(List.of(503, 2, 1), List.of(503, 1, 0)));
    }

    private void expectWait(String retryAfter, long least, Map<String, List<Duration>> wrong) {
        clock.stand(now);
        storage.follow(refused(503, Map.of("Retry-After", retryAfter)), FaultyStorage.Deed.well());
        pauses.forget();
        edge.read();
        List<Duration> seen = pauses.seen();
        if (seen.size() != 1
                || seen.getFirst().toMillis() < least
                || seen.getFirst().toMillis() > least + 100) {
            wrong.put(retryAfter, seen);
        }
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A date by a word: its own would be another one each day. */
    private static String named(Map<String, ?> wrong) {
        return wrong.toString().replaceAll("\\w{3}, \\d{1,2} \\w{3} \\d{4} [\\d:]+ GMT", "a date");
    }
}
