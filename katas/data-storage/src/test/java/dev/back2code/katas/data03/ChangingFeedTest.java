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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader sees who walks through a feed that changes, or whose clocks do. */
@KataTest
@Tag("data-03")
@Tag("data-storage")
class ChangingFeedTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private final Actor reader = Actor.someone();

    /** As texts, because a client compares them so. */
    private record Shown(String id, String title, String createdAt, String updatedAt) {

        record Page(List<Shown> items) {}
    }

    @Test
    @Tag("core")
    void pages_stay_stable_while_notes_come_and_go(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 200, NOON);
        List<UUID> before = notes.idsOf(reader);
        Set<UUID> deleted = new HashSet<>();
        List<UUID> seen = new Feed(api, reader).walk(35, page -> {
            // New notes at the head, and gone: two in the page's middle, and its very last, where the cursor stands.
            notes.addMany(reader, 20, NOON.plusSeconds(60L * (1 + deleted.size())));
            List<UUID> ids = page.ids();
            List<UUID> gone =
                    ids.size() < 3 ? ids : List.of(ids.get(ids.size() / 2), ids.get(ids.size() / 2 - 1), ids.getLast());
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
    void a_page_shows_the_notes_of_now_and_may_be_asked_for_again(StorageApi api, NotesTable notes) {
        notes.addMany(reader, 40, NOON);
        Feed feed = new Feed(api, reader);
        Feed.Page first = feed.page(null, 10);
        Feed.Page second = feed.page(first.next(), 10);
        notes.add(reader, "new", NOON.plusSeconds(60));
        notes.delete(second.ids().subList(0, 2));
        notes.archive(second.ids().get(2), NOON);

        List<UUID> now = notes.idsOf(reader);
        Difference one =
                Difference.between(now.subList(0, 10), feed.page(null, 10).ids());
        Difference two = Difference.between(
                now.subList(11, 21), feed.page(first.next(), 10).ids());
        Difference three = Difference.between(
                now.subList(18, 28), feed.page(second.next(), 10).ids());
        assertThat(one.none() && two.none() && three.none())
                .withFailMessage(lesson("data-03 · M12")
                        .observed(
                                "a note came, 2 of page two were deleted, 1 was archived; then asked for again,%n  page one showed: %s%n  page two showed: %s%n  page three showed: %s",
                                one, two, three)
                        .hurts("a page shown from memory shows what was deleted; a page that moves loses what was not")
                        .read("briefs/data-03.md#theory (what a cursor stands for)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_note_that_comes_right_behind_a_page_is_on_the_next(StorageApi api, NotesTable notes) {
        notes.addAt(reader, IntStream.range(0, 20).mapToObj(NOON::minusSeconds).toList());
        Feed feed = new Feed(api, reader);
        Feed.Page first = feed.page(null, 10);
        notes.add(reader, "late", NOON.minusMillis(9_500));

        Difference difference = Difference.between(
                notes.idsOf(reader, 10, 10), feed.page(first.next(), 10).ids());
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M28")
                        .observed(
                                "after a page of 10 an older note came in, between that page's last note and the one that had been the eleventh; the second page showed: %s",
                                difference)
                        .hurts(
                                "imports, restored notes and slow transactions bring older times: such a note is on no page of that walk, and no error tells it")
                        .read("Page (next), and briefs/data-03.md#theory (what a cursor stands for)"))
                .isTrue();
    }

    @Test
    @Tag("core")
    void a_note_is_shown_as_it_is_stored(StorageApi api, NotesTable notes) {
        Instant ahead = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        UUID note = notes.add(reader, "draft", ahead.plusNanos(123_457_000));
        Shown stored = api.as(reader)
                .header("If-Match", "*")
                .body(Map.of("title", "final"))
                .put("/notes/{id}", note)
                .as(Shown.class);

        List<Shown> shown =
                new Feed(api, reader).ask(null, 20).as(Shown.Page.class).items();

        assertThat(shown)
                .withFailMessage(lesson("data-03 · M25")
                        .observed(
                                "a note is stored as %s, by an instance whose clock is an hour ahead; the feed shows %s",
                                stored, shown)
                        .hurts(
                                "an author does not find what they just wrote; a client that compares times sees a change where none was")
                        .read("NoteSummary"))
                .isEqualTo(List.of(stored));
    }

    @Test
    @Tag("stretch")
    void the_hour_that_comes_twice_is_no_gap(StorageApi api, NotesTable notes) {
        Instant beforeClocksGoBack = Instant.parse("2025-10-26T00:00:00Z");
        notes.addAt(
                reader,
                IntStream.range(0, 13)
                        .mapToObj(i -> beforeClocksGoBack.plusSeconds(600L * i))
                        .toList());

        TimeZone machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        List<UUID> seen;
        try {
            seen = new Feed(api, reader).walk(2);
        } finally {
            TimeZone.setDefault(machine);
        }

        Difference difference = Difference.between(notes.idsOf(reader), seen);
        assertThat(difference.none())
                .withFailMessage(lesson("data-03 · M20")
                        .observed(
                                "of 13 notes, one every ten minutes of the night in which Berlin's clocks go back, pages of 2 showed: %s",
                                difference)
                        .hurts("on one night a year, and only where the server's zone is not UTC, readers lose an hour")
                        .read("briefs/data-03.md#theory (precision)"))
                .isTrue();
    }
}
