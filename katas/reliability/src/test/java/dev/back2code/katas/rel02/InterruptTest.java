package dev.back2code.katas.rel02;

import static dev.back2code.kit.FaultyStorage.Deed.refused;
import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.CoreApi;
import dev.back2code.kit.FaultyStorage;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Pauses;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody wants a thread to stop that waits for its next attempt. */
@KataTest
@Tag("rel-02")
@Tag("reliability")
class InterruptTest {

    private FaultyStorage storage;
    private Edge edge;

    @BeforeEach
    void arrange(CoreApi api, FaultyStorage storage, Pauses pauses) {
        this.storage = storage;
        edge = Edge.healthy(api, storage);
        pauses.during(pause -> {
            throw new InterruptedException();
        });
    }

    @Test
    @Tag("stretch")
    void an_interrupt_ends_the_wait_and_the_call(Pauses pauses) {
        int calls = edge.arrivalsOfRead(refused(503));
        int waits = pauses.seen().size();

        assertThat(calls == 1 && waits == 1)
                .withFailMessage(lesson("rel-02 · M21")
                        .observed(
                                "a thread was interrupted while it paused for the first time; %d call(s) and %d pause(s) were made, where one and one are right",
                                calls, waits)
                        .hurts("a service that is to end goes on with what it was told to leave, until it is killed")
                        .read("RetryPolicy (until when)"))
                .isTrue();
    }

    /** A document that asks twice is answered by one thread. */
    @Test
    @Tag("stretch")
    void a_thread_that_was_interrupted_remembers_it() {
        storage.follow(refused(503));
        String document = "{ one: note(id: \"%1$s\") { id } other: note(id: \"%1$s\") { id } }".formatted(edge.note());
        try {
            edge.call().body(Map.of("query", document)).post("/graphql");
        } catch (UncheckedIOException answerless) {
            // A thread that is to stop may have its connection closed.
        }

        assertThat(edge.arrivals())
                .withFailMessage(lesson("rel-02 · M22")
                        .observed(
                                "a document asks for two notes; the thread that answers it was interrupted in the pause of the first. It made %d call(s), where one is right: it did not know any more that it was to stop",
                                edge.arrivals())
                        .hurts(
                                "whoever asks the thread whether it may go on is told yes; the interrupt is lost for good")
                        .read("RetryPolicy (until when: the thread is still marked as interrupted)"))
                .isEqualTo(1);
    }
}
