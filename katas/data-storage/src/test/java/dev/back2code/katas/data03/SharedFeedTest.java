package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.Rival;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What two readers see who ask at the same moment. */
@KataTest
@Tag("data-03")
@Tag("data-storage")
class SharedFeedTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private final Actor reader = Actor.someone();

    @Test
    @Tag("stretch")
    void two_readers_at_once_do_not_meet(StorageApi api, NotesTable notes) throws Exception {
        Actor other = reader.colleague();
        notes.addMany(reader, 30, NOON);
        notes.addMany(other, 30, NOON);
        List<UUID> own = notes.idsOf(reader, 0, 6);
        List<UUID> others = notes.idsOf(other, 0, 9);

        Feed.Page first;
        Feed.Page second;
        try (ExecutorService readers = Executors.newFixedThreadPool(2);
                Rival rival = notes.rival()) {
            // The first one's query has begun, and waits, when the second one comes.
            rival.run("LOCK TABLE notes IN ACCESS EXCLUSIVE MODE");
            Future<Feed.Page> one = readers.submit(() -> new Feed(api, reader).page(null, 6));
            rival.awaitArrivalOf(1, () -> one.isDone() ? 1 : 0);
            Future<Feed.Page> two = readers.submit(() -> new Feed(api, other).page(null, 9));
            rival.awaitArrivalOf(2, () -> (one.isDone() ? 1 : 0) + (two.isDone() ? 1 : 0));
            rival.commit();
            first = one.get();
            second = two.get();
        }

        assertThat(first.ids().equals(own)
                        && first.next() != null
                        && second.ids().equals(others))
                .withFailMessage(lesson("data-03 · M27")
                        .observed(
                                "while a reader's page of 6 was being read, another reader asked for 9; the first got %d notes and %s, %s; the second, %s",
                                first.items().size(),
                                first.next() == null ? "no next" : "a next",
                                Difference.between(own, first.ids()),
                                Difference.between(others, second.ids()))
                        .hurts("it shows under load only, and then one reader's page is made from another's request")
                        .read("PagedNoteFeed (Spring creates this class, once for all requests)"))
                .isTrue();
    }
}
