package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import dev.back2code.kit.race.Play;
import dev.back2code.kit.race.Stage;
import dev.back2code.kit.race.Stop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    void two_readers_at_once_do_not_meet(StorageApi api, NotesTable notes, Stage stage) {
        Actor other = reader.colleague();
        notes.addMany(reader, 30, NOON);
        notes.addMany(other, 30, NOON);
        List<UUID> own = notes.idsOf(reader, 0, 6);
        List<UUID> others = notes.idsOf(other, 0, 9);

        Feed.Page first;
        Feed.Page second;
        try (Play play = stage.play()) {
            play.actor("first reader", () -> new Feed(api, reader).ask(null, 6))
                    .actor("second reader", () -> new Feed(api, other).ask(null, 9));
            // The first one's query is about to run when the second one comes.
            play.letAll(Stop.READ).finishAll();
            first = Feed.page(play.answer("first reader"));
            second = Feed.page(play.answer("second reader"));
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
                        .read("briefs/data-03.md#implement (one object)"))
                .isTrue();
    }
}
