package dev.back2code.katas.rel01;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.KataTest;
import dev.back2code.kit.Links;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.Totals;
import eu.rekawek.toxiproxy.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pool before a database that says nothing, and after it. */
@KataTest
@Tag("rel-01")
@Tag("reliability")
class PoolTest {

    private static final int MANY = 30;

    private Notes notes;

    @BeforeEach
    void somebody(StorageApi api) {
        notes = Notes.of(api);
    }

    @Test
    @Tag("core")
    void who_waits_for_a_place_is_told_in_time(Links links) {
        Proxy database = links.database();

        List<Ended> all;
        int tries = 0;
        do {
            notes.servedFeed();
            try (Silence fallen = Silence.on(notes.api(), database)) {
                all = fallen.meet(Totals.DATABASE, Collections.nCopies(MANY, notes::feed));
            }
            tries++;
        } while (told(all) == MANY && inTime(all) < MANY && tries < 3);

        assertThat(inTime(all))
                .withFailMessage(lesson("rel-01 · M6")
                        .observed(
                                "%d requests came while PostgreSQL said nothing; the pool has 10 places. A call may take %d ms in total, but of those requests %d were answered with 503 when the test gave up after three times as long, and %d in that time, where it takes all of them",
                                MANY, Totals.DATABASE.toMillis(), told(all), inTime(all))
                        .hurts(
                                "each of them holds a thread, a socket and memory, and keeps its caller; and whoever comes next is behind them")
                        .read("briefs/rel-01.md#theory (what libraries wait)"))
                .isEqualTo(MANY);
    }

    private static long told(List<Ended> all) {
        return all.stream().filter(each -> each.status() == 503).count();
    }

    private static long inTime(List<Ended> all) {
        return all.stream().filter(each -> each.status() == 503 && !each.late()).count();
    }

    @Test
    @Tag("stretch")
    void after_the_fault_all_is_as_before(Links links) {
        Proxy database = links.database();
        notes.servedFeed();

        Ended ended;
        try (Silence slow = Silence.delay(notes.api(), database, 1_000)) {
            ended = Ended.of(notes.api(), Totals.DATABASE, notes::feed);
        }
        List<Ended> after = Stream.generate(() -> Ended.of(notes.api(), Totals.DATABASE, notes::feed))
                .limit(5)
                .toList();

        long served = after.stream().filter(each -> each.status() == 200).count();
        assertThat(ended.status() == 503 && served >= 3)
                .withFailMessage(lesson("rel-01 · M8")
                        .observed(
                                "PostgreSQL's answers came a second late, where a call may take %d ms, and a request for the feed %s. Then they came at once again: of five more requests, one after the other, %d were served, where it takes at least three",
                                Totals.DATABASE.toMillis(), ended, served)
                        .hurts(
                                "a connection that somebody still waits on was given to the next: it meets an answer that is not its own, or waits for one that nobody sends")
                        .read("briefs/rel-01.md#theory (who gives up)"))
                .isTrue();
    }
}
