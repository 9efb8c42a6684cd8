package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader sees who walks through a feed that stays as it is. */
@KataTest
@Tag("data-03")
@Tag("data-storage")
class NoteFeedTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private final Actor reader = Actor.someone();

    @Test
    @Tag("core")
    void every_note_appears_exactly_once_newest_first(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 500, NOON);

        List<UUID> seen = new Feed(api, reader).walk(70);

        Difference difference = Difference.between(notes.idsOf(reader), seen);
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M4")
                        .observed(
                                "a walk through 500 notes, three to a timestamp, in pages of 70 showed: %s", difference)
                        .hurts("a client that synchronises by walking loses or doubles notes, and no error tells it")
                        .read("briefs/data-03.md#theory (what makes a position unambiguous)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void only_the_readers_own_notes_that_are_not_archived_are_shown(StorageApi api, NotesTable notes) {
        Actor colleague = reader.colleague();
        Actor elsewhere = reader.elsewhere();
        List<Instant> times =
                IntStream.range(0, 12).mapToObj(NOON::minusSeconds).toList();
        List<UUID> own = notes.addAt(reader, times);
        notes.addAt(colleague, times);
        notes.addAt(elsewhere, times);
        for (int i = 1; i < 12; i += 3) {
            notes.archive(own.get(i), NOON);
        }

        List<Integer> sizes = new ArrayList<>();
        List<UUID> seen =
                new Feed(api, reader).walk(3, page -> sizes.add(page.items().size()));

        Difference difference = Difference.between(notes.idsOf(reader), seen);
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M5")
                        .observed(
                                "a reader with 8 notes walked through a feed among 24 foreign and 4 archived ones: %s",
                                difference)
                        .hurts("a page that shows one foreign note is a data breach, on the first page or on the last")
                        .read("NoteFeed (what a page holds)"))
                .isTrue();
        assertThat(sizes)
                .withFailMessage(lesson("data-03 · M17")
                        .observed(
                                "8 notes, and 4 archived ones between them, in pages of 3, came as pages of %s", sizes)
                        .hurts("a client takes a short page for the last one, and an empty one for an empty feed")
                        .read("NoteFeed (limit)"))
                .containsExactly(3, 3, 2);
    }

    @Test
    @Tag("core")
    void notes_within_one_millisecond_survive_a_page_border(StorageApi api, NotesTable notes) {
        notes.addAt(
                reader,
                IntStream.range(0, 6)
                        .mapToObj(i -> NOON.plus(990 + 4 * i, ChronoUnit.MICROS))
                        .toList());

        for (int limit : new int[] {1, 4}) {
            List<UUID> seen = new Feed(api, reader).walk(limit);

            Difference difference = Difference.between(notes.idsOf(reader), seen);
            assertThat(difference.none())
                    .withFailMessage(lesson("data-03 · M3")
                            .observed(
                                    "of 6 notes written four microseconds apart, pages of %d showed: %s",
                                    limit, difference)
                            .hurts(
                                    "imports and batch jobs write many rows a millisecond; what falls between pages stays lost")
                            .read("briefs/data-03.md#theory (precision)"))
                    .isTrue();
        }
    }

    @Test
    @Tag("core")
    void the_last_page_has_no_next_and_an_empty_feed_is_an_empty_list(StorageApi api, NotesTable notes) {
        notes.archive(notes.add(reader, "archived, and the oldest", NOON.minusSeconds(3_600)), NOON);
        notes.add(reader.colleague(), "a colleague's, and older", NOON.minusSeconds(3_600));
        Feed feed = new Feed(api, reader);
        Feed.Page empty = feed.page(null, 20);
        notes.addMany(reader, 40, NOON);
        Feed.Page last = feed.page(feed.page(null, 20).next(), 20);

        assertThat(empty.items().isEmpty() && empty.next() == null)
                .withFailMessage(lesson("data-03 · M6")
                        .observed(
                                "a feed without notes gave %d notes and next = %s",
                                empty.items().size(), empty.next())
                        .hurts("clients that follow 'next' ask for ever")
                        .read("NoteFeed"))
                .isTrue();
        assertThat(last.items().size() == 20 && last.next() == null)
                .withFailMessage(lesson("data-03 · M6")
                        .observed(
                                "40 notes in pages of 20, and only an archived and a foreign one behind them: the second page has %d notes and next = %s",
                                last.items().size(), last.next())
                        .hurts("every client of every user asks once more for nothing")
                        .read("Page (next is absent on the last page)"))
                .isTrue();
    }
}
