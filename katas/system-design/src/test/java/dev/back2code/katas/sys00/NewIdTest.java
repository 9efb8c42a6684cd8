package dev.back2code.katas.sys00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new id is one that no other request has. */
@KataTest
@Tag("sys-00")
@Tag("system-design")
class NewIdTest {

    private static final int THREADS = 8;
    private static final int EACH = 2_000;

    private Ids ids;

    @BeforeEach
    void take(Seams seams) {
        ids = seams.behind("request-ids", Ids.class);
    }

    @Test
    @Tag("core")
    void no_two_requests_share_a_new_id() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<FutureTask<List<String>>> callers = IntStream.range(0, THREADS)
                .mapToObj(i -> new FutureTask<>(() -> {
                    together.await();
                    return IntStream.range(0, EACH)
                            .mapToObj(n -> ids.resolve(null))
                            .toList();
                }))
                .toList();
        callers.forEach(caller -> Thread.ofPlatform().daemon().start(caller));
        List<String> made = new ArrayList<>();
        for (FutureTask<List<String>> caller : callers) {
            made.addAll(caller.get());
        }

        int different = new HashSet<>(made).size();
        assertThat(different)
                .withFailMessage(lesson("sys-00 · M3")
                        .observed(
                                "%d threads asked for %,d ids each: of %,d requests only %,d have one of their own, the first is %s",
                                THREADS, EACH, made.size(), different, Ids.shown(made.getFirst()))
                        .hurts(
                                "two requests at the same time are one in the log: the error of one customer is looked for in the steps of another")
                        .read("briefs/sys-00.md#theory (what makes an id one of its own)"))
                .isEqualTo(made.size());
    }

    @Test
    @Tag("core")
    void the_same_malformed_id_twice_is_two_requests() {
        List<String> malformed = List.of("two words", "A".repeat(70), "", "caf\u00e9");

        List<String> merged = malformed.stream()
                .filter(id -> ids.resolve(id).equals(ids.resolve(id)))
                .map(id -> "%s is %s each time".formatted(Ids.shown(id), Ids.shown(ids.resolve(id))))
                .toList();

        assertThat(merged)
                .withFailMessage(lesson("sys-00 · M7")
                        .observed(
                                "two requests with the same id that is not well formed share what it became: %s",
                                merged)
                        .hurts(
                                "one client that sends nonsense puts all its requests, or those of all clients like it, under one id")
                        .read("RequestIds (for everything else, a new one)"))
                .isEmpty();
    }
}
