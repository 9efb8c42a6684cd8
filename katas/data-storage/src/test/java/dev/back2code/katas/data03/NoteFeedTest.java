package dev.back2code.katas.data03;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.Actor;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.NotesTable;
import dev.back2code.kit.StorageApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader sees who walks through the feed. */
@KataTest
@Tag("data-03")
@Tag("data-storage")
class NoteFeedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Actor reader = Actor.someone();

    @Test
    @Tag("core")
    void every_note_appears_exactly_once_newest_first(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 5_000, NOON);

        List<UUID> seen = new Feed(api, reader).walk(250);

        Difference difference = Difference.between(notes.idsOf(reader), seen);
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M4")
                        .observed(
                                "a walk through 5,000 notes, three to a timestamp, in pages of 250 showed: %s",
                                difference)
                        .hurts("a client that synchronises by walking loses or doubles notes, and no error tells it")
                        .read("briefs/data-03.md#theory (what makes a position unambiguous)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void only_the_readers_own_notes_that_are_not_archived_are_shown(StorageApi api, NotesTable notes) {
        Actor colleague = reader.colleague();
        Actor elsewhere = reader.elsewhere();
        for (int i = 0; i < 12; i++) {
            UUID own = notes.add(reader, "mine", NOON.minusSeconds(i));
            notes.add(colleague, "a colleague's", NOON.minusSeconds(i));
            notes.add(elsewhere, "another tenant's", NOON.minusSeconds(i));
            if (i % 3 == 1) {
                notes.archive(own, NOON);
            }
        }

        List<UUID> seen = new Feed(api, reader).walk(3);

        Difference difference = Difference.between(notes.idsOf(reader), seen);
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M5")
                        .observed(
                                "a reader with 8 notes walked through a feed among 24 foreign and 4 archived ones: %s",
                                difference)
                        .hurts("a page that shows one foreign note is a data breach, on the first page or on the last")
                        .read("NoteFeed (what a page holds)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void pages_stay_stable_while_notes_come_and_go(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 500, NOON);
        List<UUID> before = notes.idsOf(reader);
        Set<UUID> deleted = new HashSet<>();
        List<UUID> seen = new Feed(api, reader).walk(50, page -> {
            // New notes at the head, and gone: the page's first two, and its very last, where the cursor stands.
            notes.addMany(reader, 20, NOON.plusSeconds(60L * (1 + deleted.size())));
            List<UUID> ids = page.ids();
            List<UUID> gone = ids.size() < 3 ? ids : List.of(ids.getFirst(), ids.get(1), ids.getLast());
            notes.delete(gone);
            deleted.addAll(gone);
        });

        List<UUID> surviving = new ArrayList<>(before);
        surviving.removeAll(deleted);
        List<UUID> known = seen.stream().filter(before::contains).toList();
        Difference difference = Difference.between(
                surviving, known.stream().filter(id -> !deleted.contains(id)).toList());
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M1")
                        .observed(
                                "while 20 notes arrived and 3 vanished between any two pages, the %,d notes that were there all the time showed: %s",
                                surviving.size(), difference)
                        .hurts("readers see notes twice or never, more often the busier the system is")
                        .read("briefs/data-03.md#theory (what a cursor stands for)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void notes_within_one_millisecond_survive_a_page_border(StorageApi api, NotesTable notes) {
        for (int micros = 0; micros < 9; micros++) {
            notes.add(reader, "burst", NOON.plusNanos(1_000L * (990 + 2 * micros)));
        }

        for (int limit : new int[] {1, 2, 4}) {
            List<UUID> seen = new Feed(api, reader).walk(limit);

            Difference difference = Difference.between(notes.idsOf(reader), seen);
            assertThat(difference.none())
                    .withFailMessage(lesson("data-03 · M3")
                            .observed(
                                    "of 9 notes written two microseconds apart, pages of %d showed: %s",
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
        Feed feed = new Feed(api, reader);
        Feed.Page empty = feed.page(null, 20);
        notes.addMany(reader, 40, NOON);
        Feed.Page first = feed.page(null, 20);
        Feed.Page last = feed.page(first.next(), 20);

        assertThat(empty.items().size() + (empty.next() == null ? 0 : 1))
                .withFailMessage(lesson("data-03")
                        .observed(
                                "an empty feed gave %d notes and next = %s",
                                empty.items().size(), empty.next())
                        .hurts("clients that follow 'next' ask for ever")
                        .read("NoteFeed"))
                .isZero();
        assertThat(last.items().size() == 20 && last.next() == null)
                .withFailMessage(lesson("data-03 · M6")
                        .observed(
                                "40 notes in pages of 20: the second page has %d notes and next = %s",
                                last.items().size(), last.next())
                        .hurts("every client of every user asks once more for nothing")
                        .read("Page (next is absent on the last page)"))
                .isTrue();
    }
}
