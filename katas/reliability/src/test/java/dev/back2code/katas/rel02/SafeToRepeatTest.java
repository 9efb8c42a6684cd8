package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.FaultyStorage.Deed.reset;
import static dev.back2code.kit.FaultyStorage.Deed.resetWhenDone;
import static dev.back2code.kit.FaultyStorage.Deed.well;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Answer;
import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.FaultyStorage.Deed;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.Pauses;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which failures may be answered by another attempt. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class SafeToRepeatTest {

    private FaultyStorage storage;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses) {
        this.storage = storage;
        edge = Edge.healthy(api, storage);
    }

    @Test
    @Tag("core")
    void what_may_pass_is_tried_three_times_at_most() {
        Map<String, Integer> wrong = new LinkedHashMap<>();
        expect(2, "a read, lost once", edge.arrivalsOfRead(reset(), well()), wrong);
        expect(2, "a read, refused once with 429", edge.arrivalsOfRead(refused(429), well()), wrong);
        expect(3, "a read, refused twice with 503", edge.arrivalsOfRead(refused(503), refused(503), well()), wrong);
        expect(3, "a read, refused with 503 each time", edge.arrivalsOfRead(refused(503)), wrong);
        if (!edge.attempts().equals(List.of("1", "2", "3"))) {
            wrong.put("attempts " + edge.attempts(), edge.arrivals());
        }

        assertThat(wrong)
                .withFailMessage(lesson("rel-02 · M13")
                        .observed(
                                "these calls were made another number of times than two, two, three and three: %s",
                                wrong)
                        .hurts(
                                "each attempt more than is agreed is paid by somebody who is in trouble; each one less is an error that nobody had to see")
                        .read("RetryPolicy (which failures, how often)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_refusal_that_will_not_change_is_believed_at_once() {
        Map<Integer, Integer> repeated = new LinkedHashMap<>();
        IntStream.of(400, 401, 403, 404, 409, 412, 422).forEach(status -> {
            int calls = edge.arrivalsOfRead(refused(status));
            storage.follow(refused(status));
            edge.create("refused-" + status);
            int creates = edge.arrivals();
            if (calls != 1 || creates != 1) {
                repeated.put(status, Math.max(calls, creates));
            }
        });

        assertThat(repeated)
                .withFailMessage(lesson("rel-02 · M2")
                        .observed(
                                "storage-service refused a read and a create; so many calls arrived, where one is right, by status: %s",
                                repeated)
                        .hurts(
                                "400 three times is still 400, at three times the price; a client with a bug becomes three clients, and spends what others need for failures that pass")
                        .read("briefs/rel-02.md#theory (what another attempt is good for)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void a_change_that_may_have_arrived_is_not_sent_again() {
        Map<String, String> repeated = new LinkedHashMap<>();
        Map<String, Deed> failures = new LinkedHashMap<>();
        failures.put("its connection was reset", reset());
        failures.put("it was done and the connection reset", resetWhenDone());
        failures.put("it was refused with 503", refused(503));
        failures.put("it was answered with 500", refused(500));
        failures.forEach((what, deed) -> {
            storage.follow(deed, well());
            Answer answer = what.contains("500") ? edge.delete() : edge.change();
            if (edge.arrivals() != 1) {
                repeated.put(what, "%d calls, answer %s".formatted(edge.arrivals(), Edge.told(answer)));
            }
        });

        assertThat(repeated)
                .withFailMessage(lesson("rel-02 · M10, M11")
                        .observed(
                                "a change at a version, or a deletion, was sent more than once although it may have arrived: %s",
                                repeated)
                        .hurts(
                                "the second one meets what the first has done: the caller is told of a conflict with itself, or that what it deleted never was, and does it all once more by hand")
                        .read("CallSpec (repeatable), briefs/rel-02.md#theory (how far it came)"))
                .isEmpty();
    }

    @Test
    @Tag("core")
    void what_was_never_sent_is_sent_again(Links links, Pauses pauses) throws IOException {
        Proxy way = links.http("storage");
        edge.read().with(200);
        storage.follow(well());
        way.disable();
        pauses.forget();
        pauses.during(pause -> enable(way));

        Answer answer = edge.change();
        int waited = pauses.seen().size();

        assertThat(answer.status() == 200 && waited == 1 && edge.arrivals() == 1)
                .withFailMessage(lesson("rel-02 · M12")
                        .observed(
                                "a change could not be sent, since nobody listened; a moment later somebody did. After %d pause(s) its caller was told '%s', and %d call(s) arrived, where one pause, 200 and one call are right",
                                waited, Edge.told(answer), edge.arrivals())
                        .hurts(
                                "each restart of a neighbour is seen by everybody who changes something, although not a byte was sent that could be sent twice")
                        .read("briefs/rel-02.md#theory (how far it came)"))
                .isTrue();
    }

    private static void expect(int right, String what, int calls, Map<String, Integer> wrong) {
        if (calls != right) {
            wrong.put(what, calls);
        }
    }

    private static void enable(Proxy way) {
        try {
            way.enable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
